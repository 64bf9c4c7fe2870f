using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Mentions;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>Shows events to a person, one row each with a sentence that tells of it.</summary>
internal sealed class EventTable(IAnsiConsole console)
{
    private const int SentenceLetters = 160;
    private const int DayLetters = 13;
    private const int PlaceLetters = 18;
    private const int OriginLetters = 12;

    public void Write(IEnumerable<EventDetail> events)
    {
        var listing = new Listing(console, new("event") { IsWhole = true }, new("when", DayLetters), new("where", PlaceLetters), new("what"), new("known from", OriginLetters));
        foreach (var detail in events)
        {
            listing.Add(Row(detail));
        }

        listing.Write("no events");
    }

    /// <summary>The days of a time.</summary>
    public static string When(TimeValue? time) => time is null ? "?" : time.From == time.To ? time.From ?? "?" : $"{time.From ?? "…"} to {time.To ?? "…"}";

    /// <summary>A place with what it lies in.</summary>
    public static string Where(Place? place) =>
        place is null ? "?" : string.Join(", ", new[] { NameOf(place), place.Precision == PlacePrecision.Country ? null : place.Country }.OfType<string>());

    /// <summary>A number of things.</summary>
    public static string Many(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>The figures of one measure.</summary>
    public static string HowMany(CountSummary count)
    {
        var (low, high) = (Number(count.Low), Number(count.High));
        return (low == high ? low : count.High is null ? $"at least {low}" : count.Low is null ? $"up to {high}" : $"{low} to {high}") + $" {count.Measure}" + (count.Group is { } group ? $" ({group})" : "");
    }

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?";

    private static string[] Row(EventDetail detail)
    {
        var told = detail.Event;
        var what = $"[bold]{Markup.Escape(told.Event + (told.Mode is { } mode ? "/" + mode : ""))}[/]"
            + (told.Status == "asserted" ? "" : $" [yellow]{Markup.Escape(told.Status)}[/]")
            + (told.Counts.IsEmpty ? "" : " " + Markup.Escape(string.Join(", ", told.Counts.Select(HowMany))));
        var sentence = detail.Claims.OrderByDescending(c => c.Claim.Confidence).Select(c => c.EvidenceText).OfType<string>().FirstOrDefault();
        return
        [
            told.Id, Days(told.Time), Markup.Escape(Where(told.Place)),
            what + (sentence is null ? "" : $"\n[dim]{Markup.Escape(Shortened(sentence.ReplaceLineEndings(" ")))}[/]"),
            string.Join('\n', new[] { Many(told.Reports, "report"), Many(told.Sources, "source"), Many(told.Origins, "origin") }),
        ];
    }

    /// <summary>The days of a time, without its hours.</summary>
    private static string Days(TimeValue? time) => (Day(time?.From), Day(time?.To)) switch
    {
        (null, null) => "?",
        var (from, to) when from == to => from!,
        var (from, to) => $"{from ?? "…"} to\n{to ?? "…"}",
    };

    private static string? Day(string? moment) => moment?.Split('T')[0];

    /// <summary>A country that is known by its code only has its name in the gazetteer.</summary>
    private static string NameOf(Place place) => place.Precision == PlacePrecision.Country && place.Name == place.Country ? Engine.Gazetteer.Country(place.Name)?.Name ?? place.Name : place.Name;

    private static string Shortened(string text) => text.Length > SentenceLetters ? text[..SentenceLetters].TrimEnd() + "…" : text;
}
