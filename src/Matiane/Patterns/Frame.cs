using System.Collections.Immutable;

namespace Matiane.Patterns;

/// <summary>What a happening is, the same for all languages.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Event">PLOVER event or INCIDENT.</param>
/// <param name="Mode">Mode; null for none.</param>
public sealed record Frame(string Name, string Event, string? Mode)
{
    /// <summary>Which sides must be found: none, actor, recipient, any, both.</summary>
    public string Needs { get; init; } = "none";

    /// <summary>Classes that an actor must be of; empty for any.</summary>
    public ImmutableArray<string> ActorClasses { get; init; } = [];

    /// <summary>Classes that a recipient must be of; empty for any.</summary>
    public ImmutableArray<string> RecipientClasses { get; init; } = [];

    /// <summary>What a counted actor counts; null for nothing.</summary>
    public string? ActorMeasure { get; init; }

    /// <summary>What a counted recipient counts; null for nothing.</summary>
    public string? RecipientMeasure { get; init; }

    /// <summary>Whether it befalls the owner of its noun ("the mayor's murder"), not the owner's doing ("Israel's attack").</summary>
    public bool BefallsOwner { get; init; }

    /// <summary>How the ACLED rule treats it where event and mode do not tell ("grenade", "territory"); null for the plain rule.</summary>
    public string? Acled { get; init; }

    /// <summary>Whether it is a country's affair: a clause that names no place then has the country.</summary>
    public bool IsNational { get; init; }

    /// <summary>"EVENT/mode" when nobody is named as doing it; null when that changes nothing.</summary>
    public string? Agentless { get; init; }

    /// <summary>What it changes in a lasting state; null for nothing.</summary>
    public FrameState? State { get; init; }
}

/// <summary>What a happening changes in a lasting state.</summary>
/// <param name="Change">begin, hold, named, end, extend; of an office take, act, leave, dismiss, vacate.</param>
/// <param name="Of">Kinds of states.tsv that it may change: those that are named beside it.</param>
/// <param name="Else">The kind that it changes when none is named; null: then it changes none.</param>
/// <param name="Scope">What of it ("slow"); null for what the thing named says.</param>
public sealed record FrameState(string Change, ImmutableArray<string> Of, string? Else, string? Scope);

/// <summary>The words of one language that show a frame.</summary>
/// <param name="Name">Name of the pattern, for traces.</param>
/// <param name="Frame">Index of its frame.</param>
/// <param name="Where">Pack file and line.</param>
public sealed record LexicalUnit(string Name, int Frame, string Where)
{
    /// <summary>Functions and relations that may fill the actor, lower-cased; empty for the default.</summary>
    public ImmutableArray<string> Actor { get; init; } = [];

    /// <summary>Functions and relations that may fill the recipient; empty for the default.</summary>
    public ImmutableArray<string> Recipient { get; init; } = [];

    /// <summary>Lemmas that turn the meaning when they stand close by ("heart" beside "attack"): the unit then does not hold.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>Lemmas one of which must stand in the clause or in what it says ("said … is unfair"); empty for no such condition; sorted by ordinal.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Those of <see cref="Unless"/> that are of several words ("tear gas"), word by word.</summary>
    public ImmutableArray<ImmutableArray<string>> UnlessPhrases { get; init; } = [];

    /// <summary>Those of <see cref="With"/> that are of several words ("air defence"), word by word.</summary>
    public ImmutableArray<ImmutableArray<string>> WithPhrases { get; init; } = [];

    /// <summary>Selectional conditions: side (actor, recipient, any; neither: of none of the classes; near: somebody named in the sentence, far: nobody; voice: active or passive) and the classes one of which it must have; "none" holds of an empty side.</summary>
    public ImmutableArray<(string Side, ImmutableArray<string> Classes)> Conditions { get; init; } = [];
}

/// <summary>What kind of word a trigger is.</summary>
public enum TriggerKind : byte
{
    /// <summary>A verb in any form.</summary>
    Verb,

    /// <summary>A noun that names the happening.</summary>
    Noun,

    /// <summary>A predicative adjective.</summary>
    Adjective,

    /// <summary>The verbal noun of a combination's verb, beside a verb that says what becomes of the deed ("plans the closing of the border").</summary>
    Deed,

    /// <summary>The noun of action of a combination's verb, by deeds.tsv, with what it is of ("the closure of the border").</summary>
    Action,
}

/// <summary>One way to trigger a unit.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Kind">What the head word must be.</param>
/// <param name="Others">Lemmas that must stand in the same clause beside the head word; empty for a single word.</param>
public sealed record Trigger(int Unit, TriggerKind Kind, ImmutableArray<string> Others);
