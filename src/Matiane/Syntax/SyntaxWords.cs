using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>A pack's words of syntax: what adpositions mean, which words negate, plan, demand, deny; and how sides are marked.</summary>
public sealed class SyntaxWords : IPackSection<SyntaxWords>
{
    private readonly PhraseTable<Relation> relations;
    private readonly PhraseTable<string> roles;
    private readonly string? reflexive;

    // "В связи с тем".
    private const int LongestGround = 4;

    private SyntaxWords(FrozenDictionary<string, Relation> relations, FrozenDictionary<string, string> roles, string sides)
    {
        this.relations = new PhraseTable<Relation>(relations);
        this.roles = new PhraseTable<string>(roles);
        Sides = sides;
        HasDoers = roles.Values.Contains("does");
        reflexive = roles.FirstOrDefault(r => r.Value == "reflexive").Key;
    }

    /// <inheritdoc/>
    public static string Name => "syntax";

    /// <summary>How a predicate's sides are told apart: "order", "accusative" or "ergative".</summary>
    public string Sides { get; }

    /// <summary>Whether the pack lists the verbs whose subject does what their event noun names ("carry out").</summary>
    public bool HasDoers { get; }

    /// <summary>What an adposition ties; <c>None</c> for one that the table lacks.</summary>
    public Relation RelationOf(string marker) => relations.Find(marker);

    /// <summary>What several words beside each other tie as one adposition; <c>None</c> where the table lacks them.</summary>
    internal Relation RelationOf(ImmutableArray<Word> words, int first, int length) => relations.Find(words, first, length);

    /// <summary>The role of a word as it is written, else of its lemma; null for none.</summary>
    public string? RoleOf(Word word) => RoleOf(word.Lower) ?? RoleOf(word.Lemma);

    /// <summary>What a lemma says of how real things are ("negation", "planned", …); null for nothing.</summary>
    public string? RoleOf(string lemma) => roles.Find(lemma);

    /// <summary>What several words beside each other, as they are written, say of how real things are; null for nothing.</summary>
    internal string? RoleOf(ImmutableArray<Word> words, int first, int length) => roles.Find(words, first, length);

    /// <summary>A verb's lemma without the ending that makes it reflexive ("отменяться", "отменять"); null for one that has none.</summary>
    public string? WithoutReflexive(string lemma) => reflexive is not null && lemma.EndsWith(reflexive, StringComparison.Ordinal) ? lemma[..^reflexive.Length] : null;

    /// <summary>How many words at an index say that a part of what stands before is named ("including", "among them"); 0 for none.</summary>
    internal int Including(ImmutableArray<Word> words, int at)
    {
        for (var length = 1; length <= 3; length++)
        {
            if (RoleOf(words, at, length) == "including")
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether a word brings in what is said, feared or denied, and not, with the words before it, why or in spite of what ("потому что", "из-за того, что").</summary>
    internal bool BringsContent(ImmutableArray<Word> words, int at)
    {
        if (RoleOf(words[at].Lower) != "content")
        {
            return false;
        }

        var end = at > 0 && words[at - 1].Token.Form == "," ? at - 1 : at;
        for (var length = 1; length <= LongestGround && length <= end; length++)
        {
            if (RoleOf(words, end - length, length) == "ground")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether words that open why or in spite of what something is ("в связи с тем") begin at an index and go at least up to another.</summary>
    internal bool IsGroundAt(ImmutableArray<Word> words, int first, int end)
    {
        for (var length = end - first; length <= LongestGround; length++)
        {
            if (RoleOf(words, first, length) == "ground")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words that say so ("including") stand whole between two indices, the second past the last.</summary>
    internal bool IsIncluding(ImmutableArray<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Including(words, i) is > 0 and var length && i + length <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two words beside each other name an age long past, as they are written or by their lemmas ("во времена").</summary>
    internal bool IsAge(Word first, Word second) =>
        roles.Opens(first.Lower) && RoleOf($"{first.Lower} {second.Lower}") == "age"
        || roles.Opens(first.Lemma) && RoleOf($"{first.Lemma} {second.Lemma}") == "age";

    /// <summary>Whether a phrase that begins at a word names nobody ("no group", "not a single officer").</summary>
    internal bool NamesNobody(ImmutableArray<Word> words, int first) => IsNegation(words[first]) || first > 0 && words[first - 1].Upos == Upos.DET && IsNegation(words[first - 1]);

    /// <summary>Whether a word negates as it is written.</summary>
    internal bool IsNegation(Word word) => RoleOf(word.Lower) == "negation";

    /// <summary>Whether a word is the possessive of a personal pronoun of the third person ("his", "he"; "его", "он"; "მისი", "ის").</summary>
    internal static bool IsOwn(Word possessive, Word pronoun) =>
        possessive.Analyses.Any(a => a is { Upos: Upos.PRON or Upos.DET or Upos.ADJ, Features: { Person: PersonFeature.Third } own } && (own.Poss == PossFeature.Yes || own.Case == CaseFeature.Gen)
            && (own.Number == NumberFeature.None || own.Number == pronoun.Features.Number) && (own.Gender == GenderFeature.None || pronoun.Features.Gender == GenderFeature.None || own.Gender == pronoun.Features.Gender));

    /// <summary>Whether a noun names persons of the other sex than a pronoun's gender ("wife", "he").</summary>
    public bool IsOtherSex(GenderFeature pronoun, string noun) => RoleOf(noun) switch
    {
        "female" => pronoun == GenderFeature.Masc,
        "male" => pronoun == GenderFeature.Fem,
        _ => false,
    };

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var sides = source.Manifest["sides"]?.Scalar ?? "order";
        if (sides is not ("order" or "accusative" or "ergative"))
        {
            source.Report(source.Manifest, "pack-unknown-sides", $"\"sides\" is '{sides}'; it must be order, accusative or ergative.");
        }

        writer.Write(sides);
        var relations = source.Table("relations.tsv").ToList();
        writer.Write(relations.Count);
        foreach (var row in relations)
        {
            if (!Enum.TryParse<Relation>(row["relation"], out var relation))
            {
                source.Report(row, "relation-unknown", $"'{row["relation"]}' is no relation: {string.Join(", ", Enum.GetNames<Relation>())}.");
            }

            writer.Write(row["marker"].Replace('_', ' '));
            writer.Write((byte)relation);
        }

        var roles = source.Table("status.tsv").ToList();
        writer.Write(roles.Count);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in roles)
        {
            if (!given.TryAdd(row["lemma"], row["role"]) && given[row["lemma"]] != row["role"])
            {
                source.Report(row, "role-repeated", $"'{row["lemma"]}' is '{given[row["lemma"]]}' already; it has one role: give the other a key of two words, as the role asks for.");
            }

            writer.Write(row["lemma"]);
            writer.Write(row["role"]);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static SyntaxWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var sides = reader.ReadString();
        var relations = reader.ReadTable(static r => (Relation)r.ReadByte());
        return new SyntaxWords(relations, reader.ReadTable(static r => r.ReadString()), sides);
    }
}
