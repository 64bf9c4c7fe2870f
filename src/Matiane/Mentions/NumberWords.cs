using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matiane.Languages;

namespace Matiane.Mentions;

/// <summary>What a word does in a number.</summary>
internal enum NumberRole : byte
{
    Number,
    Multiplier,
    Part,
    Vague,
    Over,
    OverAfter,
    UnderAfter,
    Under,
    UnderFused,
    About,
    Range,
    RangeFused,
    Unit,
    And,
    /// <summary>A verb of reaching ("rose to", "достигло"): the bound it stands with is the figure itself.</summary>
    Reach,
    /// <summary>A word before two numbers ("between 20 and 30").</summary>
    Between,
    /// <summary>Letters written onto digits that multiply them ("100к"): alone they are another word.</summary>
    Stuck,
    /// <summary>A word between one and a whole ("one in five").</summary>
    Share,
}

/// <summary>One row of numerals.tsv.</summary>
internal readonly record struct NumberWord(NumberRole Role, double Value, double High);

/// <summary>A pack's number words.</summary>
public sealed class NumberWords : IPackSection<NumberWords>
{
    private static readonly FrozenDictionary<string, NumberRole> Roles = new Dictionary<string, NumberRole>(StringComparer.Ordinal)
    {
        ["number"] = NumberRole.Number,
        ["multiplier"] = NumberRole.Multiplier,
        ["part"] = NumberRole.Part,
        ["vague"] = NumberRole.Vague,
        ["over"] = NumberRole.Over,
        ["over-after"] = NumberRole.OverAfter,
        ["under-after"] = NumberRole.UnderAfter,
        ["under"] = NumberRole.Under,
        ["under-fused"] = NumberRole.UnderFused,
        ["about"] = NumberRole.About,
        ["range"] = NumberRole.Range,
        ["range-fused"] = NumberRole.RangeFused,
        ["unit"] = NumberRole.Unit,
        ["and"] = NumberRole.And,
        ["reach"] = NumberRole.Reach,
        ["between"] = NumberRole.Between,
        ["stuck"] = NumberRole.Stuck,
        ["share"] = NumberRole.Share,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<NumberWord>> words;
    private readonly FrozenSet<string> beginnings;
    private readonly FrozenSet<char> partLetters;

    private NumberWords(FrozenDictionary<string, ImmutableArray<NumberWord>> words)
    {
        this.words = words;
        beginnings = words.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
        Parts = [.. words.Where(w => w.Value.Any(v => v.Role == NumberRole.Part)).Select(w => (w.Key, w.Value.First(v => v.Role == NumberRole.Part).Value)).OrderByDescending(p => p.Key.Length)];
        partLetters = Parts.Where(p => p.Text.Length > 0).Select(p => p.Text[0]).ToFrozenSet();
    }

    /// <inheritdoc/>
    public static string Name => "numerals";

    /// <summary>Whether a word before a number says that it is not exact ("about", "около", "up to"): no adposition there.</summary>
    internal bool IsModifier(string lower) => words.TryGetValue(lower, out var rows) && rows.Any(r => r.Role is NumberRole.Over or NumberRole.Under or NumberRole.About);

    /// <summary>Beginnings of compound numbers ("ოცდა-"), the longest first.</summary>
    internal ImmutableArray<(string Text, double Value)> Parts { get; }

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("numerals.tsv"))
        {
            if (!Roles.TryGetValue(row["role"], out var role))
            {
                source.Report(row, "numeral-unknown-role", $"'{row["role"]}' is no role: {string.Join(", ", Roles.Keys.Order(StringComparer.Ordinal))}.");
                continue;
            }

            writer.Write(row["text"] is { Length: > 0 } text ? text : "-");
            writer.Write((byte)role);
            writer.Write(Value(source, row, "value"));
            writer.Write(Value(source, row, "high"));
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static NumberWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new Dictionary<string, List<NumberWord>>(StringComparer.Ordinal);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var text = reader.ReadString();
            if (!words.TryGetValue(text, out var list))
            {
                words[text] = list = [];
            }

            list.Add(new NumberWord((NumberRole)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble()));
        }

        return new NumberWords(words.ToFrozenDictionary(w => w.Key, w => w.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>Whether the beginning of some compound number begins with this letter.</summary>
    internal bool BeginsPart(char letter) => partLetters.Contains(letter);

    /// <summary>Whether an entry of several words begins with this one.</summary>
    internal bool Begins(string text) => beginnings.Contains(text);

    /// <summary>What the text may do in a number; empty when nothing.</summary>
    internal ImmutableArray<NumberWord> Find(string text) => words.TryGetValue(text, out var found) ? found : [];

    /// <summary>The text's row of one role; null when it has none.</summary>
    internal NumberWord? Find(string text, NumberRole role)
    {
        foreach (var word in Find(text))
        {
            if (word.Role == role)
            {
                return word;
            }
        }

        return null;
    }

    private static double Value(PackSource source, PackRow row, string column)
    {
        if (row[column].Length == 0)
        {
            return 0;
        }

        if (!double.TryParse(row[column], CultureInfo.InvariantCulture, out var value))
        {
            source.Report(row, "numeral-bad-value", $"'{row[column]}' is no number.");
        }

        return value;
    }
}
