using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Text;

/// <summary>A pack's words that the segmenter must know: abbreviations that keep their full stop, endings that are tokens of their own.</summary>
public sealed class TokenWords : IPackSection<TokenWords>
{
    private TokenWords(FrozenSet<string> abbreviations, FrozenSet<string> clitics, FrozenSet<string> capitalAbbreviations, FrozenSet<string> numberAbbreviations, FrozenSet<string> openers, FrozenSet<string> names, FrozenSet<string> labels, FrozenSet<string> links, FrozenSet<string> footers, FrozenSet<string> asides, FrozenSet<string> connectives)
    {
        (Abbreviations, Clitics, CapitalAbbreviations, NumberAbbreviations, Openers, Names, Labels, Links, Footers) = (abbreviations, clitics, capitalAbbreviations, numberAbbreviations, openers, names, labels, links, footers);
        LinkWords = new LinkWords(asides, connectives);
    }

    /// <summary>Words that a label has at most.</summary>
    internal const int LongestLabel = 4;

    private static string[] Roles { get; } = ["abbreviation", "clitic", "capital-abbreviation", "number-abbreviation", "opener", "name", "label", "link", "footer", "aside", "connective"];

    /// <inheritdoc/>
    public static string Name => "tokens";

    /// <summary>Abbreviations, lower-cased, with their full stop: "gen.", "г.", "ქ.".</summary>
    public FrozenSet<string> Abbreviations { get; }

    /// <summary>Endings after an apostrophe that are tokens of their own, with the apostrophe: "'s".</summary>
    public FrozenSet<string> Clitics { get; }

    /// <summary>Abbreviations that are ordinary words too, and count only when written with a capital: "mass.", "wash.".</summary>
    public FrozenSet<string> CapitalAbbreviations { get; }

    /// <summary>Abbreviations that are ordinary words too, and count only before a number: "no.".</summary>
    public FrozenSet<string> NumberAbbreviations { get; }

    /// <summary>Words that begin a new sentence when they follow an abbreviation: "the", "он".</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Words that are names also where every word has a capital, whatever else they mean: "chad".</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>What opens a line of news before a mark and says nothing of it: "breaking", "upd".</summary>
    public FrozenSet<string> Labels { get; }

    /// <summary>What opens a line that only leads to another report: "read also".</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>What opens a sentence that an outlet says of itself: "all rights reserved", "follow us".</summary>
    public FrozenSet<string> Footers { get; }

    /// <summary>What only leads on from the text before it and says nothing: "meanwhile", "напомним,".</summary>
    internal LinkWords LinkWords { get; }

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var role in Roles)
        {
            var texts = source.Table("tokens.tsv").Where(r => r["role"] == role).Select(r => r["text"].ToLowerInvariant()).Distinct().ToList();
            writer.Write(texts.Count);
            texts.ForEach(writer.Write);
        }

        foreach (var row in source.Table("tokens.tsv").Where(r => !Roles.Contains(r["role"])))
        {
            source.Report(row, "token-unknown-role", $"'{row["role"]}' is no role: {string.Join(", ", Roles)}.");
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static TokenWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        FrozenSet<string> Read() => Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToFrozenSet(StringComparer.Ordinal);
        var (abbreviations, clitics, capital) = (Read(), Read(), Read());
        return new TokenWords(abbreviations, clitics, capital, Read(), Read(), Read(), Read(), Read(), Read(), Read(), Read());
    }
}
