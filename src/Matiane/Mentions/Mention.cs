using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>The words of one sentence that a mention covers.</summary>
/// <param name="Sentence">Index into <see cref="Morphology.AnalysedReport.Sentences"/>.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="End">Index just after its last word.</param>
public readonly record struct WordRange(int Sentence, int First, int End)
{
    /// <summary>Whether the two ranges share a word.</summary>
    public bool Overlaps(WordRange other) => Sentence == other.Sentence && First < other.End && other.First < End;

    /// <summary>Whether the other range lies wholly inside this one.</summary>
    public bool Contains(WordRange other) => Sentence == other.Sentence && First <= other.First && other.End <= End;

    /// <summary>Whether the word is one of these.</summary>
    public bool Contains(int sentence, int word) => Sentence == sentence && First <= word && word < End;
}

/// <summary>A span that names a place, time, quantity, person, organisation, group or people.</summary>
/// <param name="Part">The text that <paramref name="Span"/> counts into.</param>
/// <param name="Span">What it covers; may cut a token ("Almaty" of "Almaty-based").</param>
/// <param name="Words">The words it covers, wholly or in part.</param>
/// <param name="Head">Index in its sentence of the word that carries its case and number.</param>
public abstract record Mention(TextPart Part, TextSpan Span, WordRange Words, int Head);

/// <summary>A place's name in the text.</summary>
public sealed record PlaceMention(TextPart Part, TextSpan Span, WordRange Words, int Head, string Name)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>The place chosen; null when the name could not be resolved.</summary>
    public Place? Place { get; init; }

    /// <summary>The next best places with their scores (0 to 1), for explain; empty when the name is unambiguous.</summary>
    public ImmutableArray<(Place Place, double Score)> Alternatives { get; init; } = [];

    /// <summary>How sure the choice is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>A people or an adjective made from a place: "Turkish", "казахстанцы", "ქართველი".</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null where it names no country ("European").</param>
public sealed record DemonymMention(TextPart Part, TextSpan Span, WordRange Words, int Head, string Name, string? Country)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>The town that the adjective is made from ("минский"); null for a country's and for a people.</summary>
    public Place? Town { get; init; }
}

/// <summary>Two sides joined into one word: "US-Iran talks", "российско-украинские переговоры".</summary>
/// <param name="First">The side named first: a place, people or actor.</param>
/// <param name="Second">The side named behind the hyphen.</param>
public sealed record PairMention(TextPart Part, TextSpan Span, WordRange Words, int Head, Mention First, Mention Second)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>Both sides, as they are named.</summary>
    public ImmutableArray<Mention> Sides => [First, Second];
}

/// <summary>A time expression.</summary>
public sealed record TimeMention(TextPart Part, TextSpan Span, WordRange Words, int Head, TimeValue Time)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>Whether hours, or a part of the day, are told with their day ("10 p.m. on Tuesday").</summary>
    public bool HasOwnDay { get; init; }

    /// <summary>What it heads: "5 January" as a line of its own the lines below, "5 January: …" its paragraph.</summary>
    public TimeHeading Heads { get; init; }
}

/// <summary>What a time heads.</summary>
public enum TimeHeading : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The paragraph that it opens.</summary>
    Paragraph,

    /// <summary>The lines below, down to the next day that heads anything.</summary>
    Lines,
}

/// <summary>A number that counts something.</summary>
/// <param name="Low">Lowest value meant; null when open below ("up to a hundred").</param>
/// <param name="High">Highest value meant; null when open above ("more than 50").</param>
/// <param name="Approximate">Whether the text says that the figure is not exact.</param>
public sealed record QuantityMention(
    TextPart Part, TextSpan Span, WordRange Words, int Head, double? Low, double? High, bool Approximate)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>Whether it is an ordinal ("third"), a label ("Article 5") or another number that counts nothing.</summary>
    public bool IsLabel { get; init; }

    /// <summary>What it is a measure of when not of persons or things: "%", "money", "km", "kg", "degree"; null otherwise.</summary>
    public string? Unit { get; init; }
}

/// <summary>What kind of actor a mention names.</summary>
public enum ActorKind : byte
{
    /// <summary>A human being, by name or by office.</summary>
    Person,
    /// <summary>A body: state organ, party, company, outlet.</summary>
    Organisation,
    /// <summary>People by what they are: police officers, protesters, miners.</summary>
    Group,
}

/// <summary>A person, organisation or group.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Name">Canonical name, the same in every script: English for groups and known bodies, a Latin form for people.</param>
public sealed record ActorMention(
    TextPart Part, TextSpan Span, WordRange Words, int Head, ActorKind Kind, string Name)
    : Mention(Part, Span, Words, Head)
{
    /// <summary>PLOVER sector, primary three letters first ("COP", "CVLOPP"); null when not known.</summary>
    public string? Sector { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; null when the text does not say.</summary>
    public string? Country { get; init; }

    /// <summary>Semantic class that frames ask for ("crowd", "state", "people"); null for none.</summary>
    public string? Class { get; init; }

    /// <summary>English name of the office held ("president"), from the pack's offices; null for none.</summary>
    public string? Office { get; init; }

    /// <summary>Kind of sayer it is when it speaks: media, official, witness, person, organisation, document, social-media.</summary>
    public string? SourceKind { get; init; }

    /// <summary>Whether it stands for one private person (no office, no body): masked by default exports.</summary>
    public bool IsPrivatePerson { get; init; }

    /// <summary>Whether it stands there by a name of its own ("Interfax", "Ministry of Health", "Ivanova"), not by a common noun ("the company", "police officers").</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether a capitalised name has words of its own beside its head and country ("Arakan Army", not "Sudanese Armed Forces").</summary>
    public bool HasOwnName { get; init; }

    /// <summary>Whether it is a longer name around other mentions ("Parliament of Georgia"), for those who ask what a report names; the coder goes by what lies inside.</summary>
    public bool IsAround { get; init; }
}
