using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Matiane.Languages;

namespace Matiane.Mentions;

/// <summary>A pack's words of time: calendar.tsv by lemma or form.</summary>
public sealed partial class CalendarWords : IPackSection<CalendarWords>
{
    private static readonly FrozenSet<string> Roles = new[]
    {
        "weekday", "weekday-part", "month", "day", "part", "unit", "relative", "ago", "ahead", "season", "year", "since", "until", "range", "each", "weekend", "now", "clock", "holiday", "time", "glue", "at", "ordinal", "ordinal-ending", "decade-ending", "edge", "fraction", "clock-past", "clock-to", "some", "one", "hence", "also-word", "whole", "future", "timetable", "asking", "calling", "called-for", "told", "half-year", "year-name", "night-before", "night-to", "counted-after", "counted-before", "day-name", "beyond", "week-of", "lasting", "zone", "same", "decade", "century", "told-day", "length", "vague", "repeat", "times", "age", "aged",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Roles whose word may be a whole time expression; words of the others need more after them.</summary>
    private static readonly FrozenSet<string> Standing = new[] { "day", "part", "holiday", "time", "now", "whole", "weekday", "month", "season", "weekend", "decade", "length", "vague", "repeat", "told-day" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joining = new[] { "glue", "zone", "lasting", "at", "one", "until", "since", "range", "future", "timetable", "asking", "calling", "called-for", "told", "year-name", "night-to", "counted-after", "counted-before" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<(string Role, string Value)>> words;
    private readonly FrozenDictionary<string, TimeHint> hints;

    private CalendarWords(FrozenDictionary<string, ImmutableArray<(string Role, string Value)>> words)
    {
        this.words = words;
        hints = HintsOf(words);
    }

    /// <inheritdoc/>
    public static string Name => "calendar";

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("calendar.tsv"))
        {
            if (!Roles.Contains(row["role"]))
            {
                source.Report(row, "calendar-unknown-role", $"'{row["role"]}' is no role: {string.Join(", ", Roles.Order(StringComparer.Ordinal))}.");
            }

            if (row["role"] is "holiday" && !Holiday().IsMatch(row["value"]))
            {
                source.Report(row, "calendar-bad-holiday", $"'{row["value"]}' is no day of the year: 12-25, 11:4:4 (month, weekday, which), easter-2, orthodox+49.");
            }

            writer.Write(row["text"]);
            writer.Write(row["role"]);
            writer.Write(row["value"]);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static CalendarWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var text = reader.ReadString();
            if (!words.TryGetValue(text, out var list))
            {
                words[text] = list = [];
            }

            list.Add((reader.ReadString(), reader.ReadString()));
        }

        return new CalendarWords(words.ToFrozenDictionary(w => w.Key, w => w.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The rules that <see cref="TimeResolver.Feast"/> reads.</summary>
    [GeneratedRegex("^([01][0-9]-[0-3][0-9]|[01][0-9]:[1-7]:(-1|[1-5])([+-][0-9]+)?|(easter|orthodox)([+-][0-9]+)?)$")]
    private static partial Regex Holiday();

    private static FrozenDictionary<string, TimeHint> HintsOf(FrozenDictionary<string, ImmutableArray<(string Role, string Value)>> words)
    {
        var hints = new Dictionary<string, TimeHint>(StringComparer.Ordinal);
        foreach (var (text, roles) in words)
        {
            hints[text] = hints.GetValueOrDefault(text) | TimeHint.Entry;
            foreach (var (role, _) in roles)
            {
                hints[text] |= (Standing.Contains(role) ? TimeHint.Standing : TimeHint.None) | (Joining.Contains(role) ? TimeHint.None : TimeHint.Content);
            }

            for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
            {
                hints[text[..space]] = hints.GetValueOrDefault(text[..space]) | TimeHint.Beginning;
            }
        }

        return hints.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether a longer entry begins with this word or these words.</summary>
    internal bool Begins(string text) => (Hint(text) & TimeHint.Beginning) != 0;

    /// <summary>What the table has to say about a word.</summary>
    internal TimeHint Hint(string text) => hints.GetValueOrDefault(text);

    /// <summary>Whether the text has an entry in any role.</summary>
    internal bool Has(string text) => words.ContainsKey(text);

    /// <summary>The text's value in a role; null when it has none.</summary>
    internal string? Find(string text, string role)
    {
        if (words.TryGetValue(text, out var found))
        {
            foreach (var (known, value) in found)
            {
                if (known == role)
                {
                    return value;
                }
            }
        }

        return null;
    }
}
