using System.CommandLine;
using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Cli.Commands;

/// <summary>The options that filter a view of events.</summary>
internal sealed class ViewOptions
{
    private readonly Option<string?> place = new("--place") { Description = "Where: a name in any script, a country's code or a GeoNames id; what lies in it counts too." };
    private readonly Option<string?> from = new("--from") { Description = "First day of the happening, YYYY-MM-DD." };
    private readonly Option<string?> to = new("--to") { Description = "Last day of the happening, YYYY-MM-DD." };
    private readonly Option<string?> kind = new("--event") { Description = "EVENT or EVENT/mode, several with commas: PROTEST,ASSAULT/firearms." };
    private readonly Option<string?> language = new("--language") { Description = "Told by a report in this language (ISO 639-1)." };
    private readonly Option<string?> source = new("--source") { Description = "Told by this outlet." };
    private readonly Option<string?> sayer = new("--sayer") { Description = "Told on the word of this office, body or agency." };
    private readonly Option<string?> status = new("--status") { Description = "asserted, disputed, denied, planned, demanded …" };
    private readonly Option<string?> text = new("--text") { Description = "Words that a report of it holds, in any script." };
    private readonly Option<double?> confidence = new("--confidence") { Description = "Least confidence, 0 to 1." };
    private readonly Option<string?> at = MomentOption("--at", "What happened or was going on on this day: the same as --from and --to.");
    private readonly Option<string?> asOf = AsOfOption();
    private readonly Option<int?> limit = new("--limit") { Description = "At most so many events, the latest first." };

    public ViewOptions()
    {
        foreach (var day in new[] { from, to })
        {
            day.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } given && Day(given) is null)
                {
                    result.AddError($"{day.Name}: '{given}' is no day, such as 2022-01-05.");
                }
            });
        }
    }

    /// <summary>The second clock.</summary>
    public static Option<string?> AsOfOption() => MomentOption("--as-of", "As it was known then: a day (its end) or 2022-01-05T12:00, UTC.");

    /// <summary>The first clock.</summary>
    public static Option<string?> AtOption() => MomentOption("--at", "The moment that is asked about: a day (its end) or 2022-01-05T12:00, UTC; by default now.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { place, from, to, at, kind, language, source, sayer, status, text, confidence, asOf, limit })
        {
            command.Options.Add(option);
        }
    }

    public EventQuery Query(ParseResult result) => new()
    {
        Place = result.GetValue(place),
        From = Day(result.GetValue(from) ?? DayOf(result.GetValue(at))),
        To = Day(result.GetValue(to) ?? DayOf(result.GetValue(at))),
        Event = result.GetValue(kind),
        Language = result.GetValue(language),
        Source = result.GetValue(source),
        Sayer = result.GetValue(sayer),
        Status = result.GetValue(status),
        Text = result.GetValue(text),
        MinConfidence = result.GetValue(confidence),
        AsOf = EventQuery.MomentOf(result.GetValue(asOf)),
        Limit = result.GetValue(limit),
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? DayOf(string? moment) => EventQuery.MomentOf(moment)?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An option that takes a moment.</summary>
    public static Option<string?> MomentOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && EventQuery.MomentOf(given) is null)
            {
                result.AddError($"{option.Name}: '{given}' is no moment, such as 2022-01-05 or 2022-01-05T12:00.");
            }
        });
        return option;
    }
}

/// <summary>In which form a view is written, and how much of it is withheld.</summary>
internal sealed class FormatOption
{
    private const string Table = "table";
    private readonly Option<string?> format;
    private readonly Option<string> profile = new("--profile") { Description = "do-no-harm masks the names of private persons, coarse also blurs places and days, full withholds nothing.", DefaultValueFactory = _ => "do-no-harm" };
    private readonly string inPipe;

    /// <param name="inPipe">The format where output is not a terminal.</param>
    public FormatOption(string inPipe)
    {
        this.inPipe = inPipe;
        format = new Option<string?>("--format") { Description = $"table, {string.Join(", ", EventWriters.Names)}; by default a table on a terminal and {inPipe} in a pipe." };
        format.AcceptOnlyFromAmong([Table, .. EventWriters.Names]);
        profile.AcceptOnlyFromAmong("do-no-harm", "coarse", "full");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(profile);
    }

    /// <summary>The writer; null for a table.</summary>
    public IEventWriter? Writer(ParseResult result) => EventWriters.Find(result.GetValue(format) ?? (Console.IsOutputRedirected ? inPipe : Table));

    public ExportOptions Options(ParseResult result) => new()
    {
        Profile = result.GetValue(profile) switch { "coarse" => ExportProfile.Coarse, "full" => ExportProfile.Full, _ => ExportProfile.DoNoHarm },
    };
}
