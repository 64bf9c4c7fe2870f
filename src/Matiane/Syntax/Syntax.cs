using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>What an argument is to its predicate, voice already undone.</summary>
public enum Function : byte
{
    /// <summary>Who does it (of an active, or the agent of a passive or nominalisation where it is marked).</summary>
    Actor,
    /// <summary>Whom or what it is done to (object of an active, subject of a passive).</summary>
    Undergoer,
    /// <summary>The only argument of an intransitive predicate, or one whose side the form leaves open.</summary>
    Single,
    /// <summary>To or for whom (dative, "to the people").</summary>
    Recipient,
    /// <summary>A genitive or "of" of an event noun whose side the frame decides.</summary>
    Genitive,
    /// <summary>Any other argument; its <see cref="Relation"/> says how it is tied.</summary>
    Oblique,
    /// <summary>A predicate's complement ("was a riot", "became president").</summary>
    Complement,
}

/// <summary>How an oblique is tied to its predicate, named alike in all languages; packs map adpositions and cases to it.</summary>
public enum Relation : byte
{
    /// <summary>Nothing known.</summary>
    None,
    /// <summary>In, at, on: where.</summary>
    Location,
    /// <summary>To, into: whither.</summary>
    Goal,
    /// <summary>From, out of: whence, or from whom.</summary>
    Source,
    /// <summary>Through, across, along.</summary>
    Path,
    /// <summary>When, during.</summary>
    Time,
    /// <summary>Until.</summary>
    Until,
    /// <summary>Since.</summary>
    Since,
    /// <summary>With (a tool), by means of.</summary>
    Instrument,
    /// <summary>Together with, between.</summary>
    Comitative,
    /// <summary>Against.</summary>
    Against,
    /// <summary>For, in favour of.</summary>
    Beneficiary,
    /// <summary>In order to, for the sake of a deed.</summary>
    Purpose,
    /// <summary>Because of, over, after as a reason.</summary>
    Cause,
    /// <summary>About.</summary>
    Topic,
    /// <summary>By (the agent of a passive or an event noun).</summary>
    Agent,
    /// <summary>Of.</summary>
    Genitive,
    /// <summary>After.</summary>
    After,
    /// <summary>Before.</summary>
    Before,
    /// <summary>According to.</summary>
    AccordingTo,
    /// <summary>As, in the office of.</summary>
    As,
    /// <summary>Despite.</summary>
    Despite,
    /// <summary>Without.</summary>
    Without,
    /// <summary>To whom (dative without adposition).</summary>
    Dative,
    /// <summary>Near, at the walls of.</summary>
    Near,
    /// <summary>Among, out of a number of.</summary>
    Among,
    /// <summary>On a charge, on suspicion of.</summary>
    Charge,
    /// <summary>In exchange for: what is offered or asked for something else.</summary>
    Exchange,
    /// <summary>Compared to, by an amount.</summary>
    Amount,
    /// <summary>Whose it is ("Israel's attack", "the mayor's arrest"): who does it or whom it befalls, by the noun.</summary>
    Owner,
}

/// <summary>A noun phrase: a head with what modifies it, or a coordination of such.</summary>
/// <param name="Words">From its first to its last word, adposition not included.</param>
/// <param name="Head">Index of the head word in its sentence (of the first conjunct when coordinated).</param>
/// <param name="Case">Case of the head; <c>None</c> in languages without.</param>
public sealed record Phrase(WordRange Words, int Head, CaseFeature Case)
{
    /// <summary>How it is tied: from its adposition, its fused postposition or its bare case.</summary>
    public Relation Relation { get; init; }

    /// <summary>The adposition's lemma (or the fused postposition); null when bare.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether the head is a pronoun or missing (a dropped subject): its referent is to be found.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Whether it is one of two that something is between.</summary>
    public bool IsPaired { get; init; }

    /// <summary>The phrase with whose or of what it is ("members of the front", "сотрудники полиции", "პოლიციის თანამშრომლებმა"); null where nothing says so.</summary>
    public WordRange? Whole { get; init; }

    /// <summary>The name of who holds an office, past whose office it is ("президент Франции Эмманюэль Макрон"); null where none stands there.</summary>
    public WordRange? Holder { get; init; }
}

/// <summary>One argument of a clause.</summary>
/// <param name="Function">What it is to the predicate.</param>
/// <param name="Relation">How an oblique is tied; <c>None</c> for the core functions.</param>
/// <param name="Phrase">The words.</param>
public sealed record Argument(Function Function, Relation Relation, Phrase Phrase)
{
    /// <summary>Whether the argument was not in the clause and taken over from another (control, coordination, relative head, dropped subject).</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether it is the subject of a verb that does not say that its subject does what the event noun names ("condemned the attack").</summary>
    public bool IsWeak { get; init; }
}

/// <summary>What kind of predicate a clause has.</summary>
public enum PredicateKind : byte
{
    /// <summary>A finite verb, with its auxiliaries.</summary>
    Finite,
    /// <summary>An infinitive or another form that depends on a verb.</summary>
    Infinitive,
    /// <summary>A participle that modifies a noun or the clause, or a converb.</summary>
    Participle,
    /// <summary>A noun that may name an event.</summary>
    Nominal,
}

/// <summary>How a clause hangs on the clause above it.</summary>
public enum ClauseLink : byte
{
    /// <summary>A main clause.</summary>
    Root,
    /// <summary>Coordinated with the clause above.</summary>
    Coordinate,
    /// <summary>The content of a saying, wanting, fearing ("that …", "to …").</summary>
    Content,
    /// <summary>A condition ("if").</summary>
    Condition,
    /// <summary>A purpose ("in order to").</summary>
    Purpose,
    /// <summary>A time ("when", "after").</summary>
    Time,
    /// <summary>A reason ("because").</summary>
    Cause,
    /// <summary>A concession ("although").</summary>
    Concession,
    /// <summary>A relative clause on a noun.</summary>
    Relative,
    /// <summary>An argument or modifier of another predicate (event nouns, participles).</summary>
    Argument,
}

/// <summary>A predicate with its arguments.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Predicate">Index of the head word of the predicate in the sentence.</param>
/// <param name="PredicateWords">Predicate with auxiliaries, particles and light-verb nouns.</param>
/// <param name="Kind">What the predicate is.</param>
public sealed record Clause(int Sentence, int Predicate, WordRange PredicateWords, PredicateKind Kind)
{
    /// <summary>The first and last words that belong to the clause.</summary>
    public WordRange Extent { get; init; }

    /// <summary>Where order tells: where what somebody says without a word that opens it ends ("said the minister should go"); 0 for none.</summary>
    public int ToldEnd { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<Argument> Arguments { get; init; } = [];

    /// <summary>How the phrase of an event noun is tied ("about a curfew"); <c>None</c> when bare or for other predicates.</summary>
    public Relation Tie { get; init; }

    /// <summary>Whether the predicate is negated.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether the form is passive (reflexive passives and impersonals included).</summary>
    public bool IsPassive { get; init; }

    /// <summary>Tense meant by the whole predicate; <c>None</c> when the form has none.</summary>
    public TenseFeature Tense { get; init; }

    /// <summary>Mood meant by the whole predicate.</summary>
    public MoodFeature Mood { get; init; }

    /// <summary>Whether a modal of possibility, necessity or wish governs it ("may", "must", "უნდა").</summary>
    public string? Modal { get; init; }

    /// <summary>Index of the clause above in the report's clauses; null for a root.</summary>
    public int? Parent { get; init; }

    /// <summary>How it hangs on it.</summary>
    public ClauseLink Link { get; init; }

    /// <summary>Where its own words begin, if its verb stands in the clause before it and a dash here ("twelve people in Minsk, in Gomel four"); null for all others.</summary>
    public int? Gap { get; init; }

    /// <summary>Whether the words stand within quotation marks.</summary>
    public bool IsQuoted { get; init; }
}
