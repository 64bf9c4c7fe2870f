using System.Globalization;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>Shows coded reports to a person: claims grouped by report, the trigger marked in its own script.</summary>
internal sealed class ClaimCards(IAnsiConsole console)
{
    /// <summary>One report with its claims.</summary>
    public void Write(CodedReport coded)
    {
        var report = coded.Report;
        var heading = string.Join(" · ", new[] { report.Id, coded.Language, report.PublishedText, report.SourceName }.Where(s => !string.IsNullOrEmpty(s)));
        console.Write(new Rule($"[bold]{Markup.Escape(heading)}[/]") { Justification = Justify.Left });
        if (report.Title is { } title)
        {
            console.MarkupLineInterpolated($"[bold]{title}[/]");
        }

        foreach (var warning in coded.Warnings)
        {
            console.MarkupLineInterpolated($"[yellow]{warning.Code}[/] {warning.Message}");
        }

        if (coded.Claims.IsEmpty && coded.Warnings.IsEmpty)
        {
            console.MarkupLine("[dim]no claims[/]");
        }

        foreach (var claim in coded.Claims)
        {
            Write(report, claim);
        }

        console.WriteLine();
    }

    /// <summary>A document that could not be read.</summary>
    public void Write(string id, DocumentError error) =>
        console.MarkupLineInterpolated($"[red]{id}[/] [red]{error.Code}[/] {error.Message}");

    private void Write(Report report, Claim claim)
    {
        var status = ClaimsJson.Status(claim.Status);
        console.MarkupLine(
            $"[bold]{claim.Id}[/] [{Colour(claim.Status)}]{status}[/] [bold cyan]{claim.Event}{(claim.Mode is { } mode ? "/" + mode : "")}[/]"
            + (claim.Acled is { } acled ? $" [dim]({Markup.Escape(acled.SubEventType)})[/]" : "")
            + $" [dim]{claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}[/]");
        console.MarkupLine("   " + Sentence(report, claim));
        Line("who", Parties(claim.Actors));
        Line("to whom", Parties(claim.Recipients));
        Line("where", claim.Place is { } place ? Where(place) : null);
        Line("when", claim.Time is { } time ? When(time) : null);
        Line("how many", string.Join("; ", claim.Counts.Select(HowMany)));
        Line("who says", claim.Attribution.IsEmpty ? null : string.Join(", citing ", claim.Attribution.Select(a => a.Source)));
        Line("because of", string.Join(", ", claim.Causes));
    }

    private void Line(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            console.MarkupLine($"   [dim]{label,-10}[/] {Markup.Escape(text)}");
        }
    }

    private static string Sentence(Report report, Claim claim)
    {
        var text = report.TextOf(claim.Trigger.Part);
        var evidence = claim.Evidence.Part == claim.Trigger.Part ? claim.Evidence.Span.Union(claim.Trigger.Span) : claim.Trigger.Span;
        var before = Flat(text[evidence.Start..claim.Trigger.Span.Start]);
        var after = Flat(text[claim.Trigger.Span.End..evidence.End]);
        return $"{Markup.Escape(before)}[bold underline]{Markup.Escape(claim.Trigger.Span.In(text).ToString())}[/]{Markup.Escape(after)}";
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ");

    private static string Parties(IEnumerable<Party> parties) => string.Join(", ", parties.Select(p =>
        (p.Name ?? "?") + (p.Sector is null && p.Country is null ? "" : $" ({string.Join(' ', new[] { p.Country, p.Sector }.Where(s => s is not null))})")));

    private static string Where(ClaimPlace place) =>
        string.Join(", ", new[] { place.Place.Name, place.Place.Admin1 == place.Place.Name ? null : place.Place.Admin1, place.Place.Country }.Where(s => s is not null))
        + (place.Inferred ? " (inferred)" : "");

    private static string When(ClaimTime time)
    {
        var (from, to) = (time.Time.From, time.Time.To);
        var span = from == to ? from ?? "?" : $"{from ?? "…"} to {to ?? "…"}";
        return span + (time.Inferred ? " (inferred)" : "");
    }

    private static string HowMany(ClaimCount count)
    {
        var (low, high) = (count.Low, count.High);
        var figure = (low, high) switch
        {
            ({ } a, { } b) when a == b => Number(a),
            ({ } a, { } b) => $"{Number(a)} to {Number(b)}",
            ({ } a, null) => $"at least {Number(a)}",
            (null, { } b) => $"up to {Number(b)}",
            _ => "?",
        };
        return $"{figure} {count.Measure}{(count.Group is { } group ? " (" + group + ")" : "")}";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Colour(ClaimStatus status) => status switch
    {
        ClaimStatus.Asserted => "green",
        ClaimStatus.Denied or ClaimStatus.Negated => "red",
        ClaimStatus.Historical => "grey",
        ClaimStatus.Hypothetical => "magenta",
        _ => "yellow",
    };
}
