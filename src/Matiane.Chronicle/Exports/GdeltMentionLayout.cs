using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Chronicle.Exports;

/// <summary>GDELT 2.0's mentions table: 16 tab-separated columns, no heading, a row a claim of each event of <see cref="GdeltEventLayout"/>.</summary>
/// <remarks>Offsets count UTF-16 units of the report in its own language, not characters of an English translation.</remarks>
public sealed class GdeltMentionLayout : TableLayout
{
    /// <inheritdoc/>
    public override string Name => "gdelt-mentions";
    /// <inheritdoc/>
    public override string MediaType => "text/tab-separated-values";
    /// <inheritdoc/>
    public override string Extension => "mentions.CSV";
    /// <inheritdoc/>
    public override string Description => "GDELT 2.0 mentions (16 columns, tab-separated, no heading): one row a claim";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } =
    [
        "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID",
        "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
    ];

    private protected override IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut)
    {
        leftOut = GdeltEventLayout.Reason(detail.Event);
        return leftOut is null ? detail.Claims.Select(c => Row(c, EventNumber.Of(detail.Event.Id), GdeltEventLayout.Added(detail))) : [];
    }

    private protected override void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output)
    {
        foreach (var row in rows)
        {
            DelimitedOutput.TabRow(output, row);
        }
    }

    private static IReadOnlyList<string> Row(ChronicleClaim kept, long number, string added)
    {
        var (claim, report) = (kept.Claim, kept.Report);
        return
        [
            Cells.Number(number), added, GdeltEventLayout.Stamp(report.Added), report.Url is null ? "2" : "1", report.Source ?? Host(report.Url), report.Url ?? report.Document, "",
            Offset(claim.Actors), Offset(claim.Recipients), claim.Trigger.Part == TextPart.Text ? Cells.Number(claim.Trigger.Span.Start) : "", "1",
            Cells.Number(Math.Round(claim.Confidence * 100)), "", "", Translation(report.Language), "",
        ];
    }

    /// <summary>Where the first of them that has words of its own in the body stands.</summary>
    private static string Offset(ImmutableArray<Party> parties) =>
        parties.Select(p => p.Quote).FirstOrDefault(q => q is { Part: TextPart.Text }) is { } quote ? Cells.Number(quote.Span.Start) : "";

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";

    /// <summary>Source language with three letters; no engine, because nothing was translated. Blank for English, as the layout has it.</summary>
    private static string Translation(string? language) => language switch
    {
        null or "en" => "",
        "ka" => "srclc:kat;eng:none",
        "ru" => "srclc:rus;eng:none",
        _ => $"srclc:{Letters(language)};eng:none",
    };

    private static string Letters(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).ThreeLetterISOLanguageName is { Length: 3 } letters && letters != "ivl" ? letters : language;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
