using System.Collections.Immutable;
using Matiane.Chronicle.Views;
using Matiane.Exchange;

namespace Matiane.Server.Answers;

/// <summary>Figures of a view.</summary>
/// <param name="Total">Events of the view that have figures.</param>
/// <param name="Looked">How many of them are told, the latest first.</param>
/// <param name="Rows">Their figures by event, measure and group.</param>
internal sealed record LedgerAnswer(int Total, int Looked, ImmutableArray<LedgerRowAnswer> Rows);

/// <summary>Every figure of one measure and group of one event, with the four views on them.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Place">Its place; "" when not known.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Precision">Of the place: point, city, district, admin1, country, region; null when not known.</param>
/// <param name="Measure">killed, injured …</param>
/// <param name="Group">Whom it counts; null for everybody.</param>
/// <param name="Part">Whether it counts a part of those whom another row of the event counts.</param>
/// <param name="Lowest">Lowest standing figure.</param>
/// <param name="Highest">Highest standing figure.</param>
/// <param name="LatestOfficial">Latest standing figure of an authority.</param>
/// <param name="LatestIndependent">Latest standing figure of anybody else.</param>
/// <param name="Contradicting">Whether standing figures cannot both be right.</param>
/// <param name="Figures">Every figure, in order of reporting.</param>
internal sealed record LedgerRowAnswer(
    string Event, string? Day, string Place, string? Country, string? Precision, string Measure, string? Group, bool Part, double? Lowest, double? Highest,
    ViewedFigureAnswer? LatestOfficial, ViewedFigureAnswer? LatestIndependent, bool Contradicting, ImmutableArray<LedgerFigureAnswer> Figures)
{
    /// <summary>A row.</summary>
    public static LedgerRowAnswer Of(LedgerRow row) => new(
        row.Event, row.Day, row.Place?.Name ?? "", row.Place?.Country, row.Place is { } place ? ClaimsJson.Precision(place.Precision) : null, row.Measure, row.Group, row.IsPart,
        row.Lowest?.Figure.Low, row.Highest?.Figure is { } highest ? highest.High ?? highest.Low : null,
        ViewedFigureAnswer.Of(row.LatestOfficial), ViewedFigureAnswer.Of(row.LatestIndependent), row.IsContradicted, [.. row.Figures.Select(LedgerFigureAnswer.Of)]);
}

/// <summary>The figure that a view chooses.</summary>
internal sealed record ViewedFigureAnswer(double? Low, double? High, string Source, string Claim)
{
    /// <summary>A figure; null for none.</summary>
    public static ViewedFigureAnswer? Of(LedgerFigure? figure) => figure is { Figure: var told } ? new(told.Low, told.High, told.Origin, told.Claim) : null;
}

/// <summary>One figure with its sayer.</summary>
/// <param name="Official">Whether its origin is an authority.</param>
/// <param name="Approximate">Whether the text says that it is not exact.</param>
/// <param name="Contradicts">Claims whose standing figures it cannot be squared with.</param>
internal sealed record LedgerFigureAnswer(
    string Claim, double? Low, double? High, string Source, string Origin, bool Official, bool Approximate, DateTimeOffset? Reported, string? SupersededBy, ImmutableArray<string> Contradicts)
{
    /// <summary>A figure.</summary>
    public static LedgerFigureAnswer Of(LedgerFigure figure) => new(
        figure.Figure.Claim, figure.Figure.Low, figure.Figure.High, figure.Figure.Source, figure.Figure.Origin, figure.IsOfficial, figure.IsApproximate, figure.Figure.Reported,
        figure.Figure.SupersededBy, figure.Contradicts);
}
