using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Server.People;

namespace Matiane.Server.Answers;

/// <summary>A report's text with everything that was read from it.</summary>
internal sealed record ReportAnswer
{
    public required string Id { get; init; }
    public required string? Title { get; init; }
    /// <summary>Null for a report that came already coded, without its text.</summary>
    public required string? Text { get; init; }
    public required string? Language { get; init; }
    /// <summary>As it was written.</summary>
    public required string? Published { get; init; }
    public required ReportSourceAnswer Report { get; init; }
    public required ImmutableArray<MentionAnswer> Mentions { get; init; }
    public required ImmutableArray<SayingAnswer> Attributions { get; init; }
    public required ImmutableArray<ClaimAnswer> Claims { get; init; }
    /// <summary>1 for the first version.</summary>
    public required int Version { get; init; }
    public required int Versions { get; init; }
    /// <summary>Whether the chronicle had it already.</summary>
    public bool Already { get; init; }
    /// <summary>Whether names of private persons are masked.</summary>
    public required bool Masked { get; init; }

    /// <summary>A report.</summary>
    /// <param name="report">As the chronicle keeps it.</param>
    /// <param name="coded">What the coder reads from it now, for the mentions and sayings; null to leave these out.</param>
    /// <param name="withNames">Whether names of private persons are told.</param>
    public static ReportAnswer Of(KeptReport report, CodedReport? coded, bool withNames)
    {
        var profile = withNames ? ExportProfile.Full : ExportProfile.DoNoHarm;
        var mask = withNames ? null : Mask(report, coded);
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        new ClaimJsonLines().Write([Whole(report)], line, new ExportOptions { Profile = profile });
        var claims = report.Claims.IsEmpty ? [] : Contract.Read<DocumentAnswer>(line.ToString()).Claims;
        var read = coded is null ? new ReadAnswer([], []) : Contract.Read<ReadAnswer>(ClaimsJson.Write(coded));
        var standings = report.Standings.ToDictionary(s => s.Claim.Claim.Id, StringComparer.Ordinal);
        return new ReportAnswer
        {
            Id = report.Head.Document,
            Title = Shown(report.Head.Title, mask),
            Text = Shown(report.Text, mask),
            Language = report.Head.Language,
            Published = report.PublishedText ?? report.Head.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Report = new ReportSourceAnswer(report.Head.Source, mask is null ? report.Head.Url : mask.Address(report.Head.Url), report.Head.Added),
            Mentions = [.. read.Mentions.Select(m => mask is null ? m : m with { Text = Shown(m.Text, mask), Name = Shown(m.Name, mask) })],
            Attributions = [.. read.Attributions.Select(s => mask is null ? s : s.Masked(mask))],
            Claims = [.. claims.Select(c => standings.TryGetValue(c.Id, out var standing) ? c with { State = Rights.Word(standing.State), InEvent = standing.Event } : c with { InEvent = null })],
            Version = report.Version,
            Versions = report.Versions,
            Masked = !withNames,
        };
    }

    /// <summary>The mask for the private persons of a report: those of its claims and all others that the coder sees in it.</summary>
    public static NameMask Mask(KeptReport report, CodedReport? coded) =>
        NameMask.Of(Whole(report), coded is null ? null : CodedClaims.PrivateNames(coded));

    private static EventDetail Whole(KeptReport report) => new(new ChronicleEvent("", "", null, ""), report.Claims);

    private static string? Shown(string? text, NameMask? mask) => text is null || mask is null ? text : mask.Words(text);
}

/// <summary>Where a report came from and when the chronicle learned of it.</summary>
internal sealed record ReportSourceAnswer(string? Source, string? Url, DateTimeOffset Added);

/// <summary>What the coder sees in a text beside its claims.</summary>
internal sealed record ReadAnswer(ImmutableArray<MentionAnswer> Mentions, ImmutableArray<SayingAnswer> Attributions);

/// <summary>Something that a text names.</summary>
/// <param name="Kind">place, demonym, time, quantity, person, organisation, group or other.</param>
/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="End">Offset just after it.</param>
/// <param name="Text">Its words.</param>
/// <param name="In">"title" where the offsets count into the title.</param>
/// <param name="Name">Its name, where it has one.</param>
internal sealed record MentionAnswer(string Kind, int Start, int End, string? Text, string? In, string? Name);

/// <summary>One who-says-what of a text.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">The word that shows it.</param>
internal sealed record SayingAnswer(SaidByAnswer? Source, SpanAnswer? Cue)
{
    /// <summary>The same without private names.</summary>
    public SayingAnswer Masked(NameMask mask) => this with
    {
        Source = Source is null ? null : Source with { Text = Source.Text is { } text ? mask.Words(text) : null, Name = Source.Name is { } name ? mask.Sayer(name) : null },
    };
}

/// <summary>Who says something, with its words.</summary>
internal sealed record SaidByAnswer : SpanAnswer
{
    public string? Name { get; init; }
    public string? Kind { get; init; }
}

/// <summary>A report as it is listed.</summary>
internal sealed record ReportHeadAnswer(string Id, string? Title, string? Source, string? Language, DateTimeOffset? Published, int Claims);

/// <summary>What came of reading what was given.</summary>
/// <param name="Kept">Whether it was kept.</param>
/// <param name="Documents">Documents that were given.</param>
/// <param name="Added">Of those kept: reports that were new, and new versions of known ones.</param>
/// <param name="Reports">The first of them with their claims.</param>
/// <param name="Failed">Documents that could not be read.</param>
internal sealed record AddedAnswer(bool Kept, int Documents, int Added, ImmutableArray<ReportAnswer> Reports, ImmutableArray<FailedAnswer> Failed);

/// <summary>A document that could not be read.</summary>
internal sealed record FailedAnswer(string Id, string Code, string Message);

/// <summary>What an export would hold and what its profile withholds.</summary>
/// <param name="Events">Events of the view.</param>
/// <param name="EventsMasked">Events in which private persons are masked.</param>
/// <param name="NamesMasked">Private persons masked, counted anew in each event.</param>
/// <param name="PlacesBlurred">Places told to the region.</param>
/// <param name="DaysBlurred">Days told to the week.</param>
/// <param name="Formats">The formats.</param>
/// <param name="Sample">Some events as they would be told, those with masked names first.</param>
internal sealed record ExportPreviewAnswer(
    int Events, int EventsMasked, int NamesMasked, int PlacesBlurred, int DaysBlurred, ImmutableArray<FormatAnswer> Formats, ImmutableArray<EventAnswer> Sample);

/// <summary>A format.</summary>
internal sealed record FormatAnswer(string Name, string Description);
