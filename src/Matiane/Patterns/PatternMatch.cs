using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>A pattern that holds for a clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Unit">The lexical unit.</param>
/// <param name="Frame">Its frame.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">Whom it is done to.</param>
/// <param name="Score">How much of the frame was found; higher is surer.</param>
internal sealed record PatternMatch(Clause Clause, LexicalUnit Unit, Frame Frame, ImmutableArray<Phrase> Actors, ImmutableArray<Phrase> Recipients, double Score)
{
    /// <summary>Whom else it befell, and what that counts: the killed and injured of other words of the sentence ("opened fire, killing two").</summary>
    public ImmutableArray<Toll> Tolls { get; init; } = [];

    /// <summary>"claimed" where the words are that somebody says he did it ("claimed responsibility for the bombing"); null otherwise.</summary>
    public string? Responsibility { get; init; }

    /// <summary>Who a later sentence says that those who did it are ("The suspects were identified as …"); nobody else, and no figure.</summary>
    public ImmutableArray<Phrase> NamedActors { get; init; } = [];

    /// <summary>Who a later sentence says that those whom it befell are ("The victims were two clerks").</summary>
    public ImmutableArray<Phrase> NamedRecipients { get; init; } = [];

    /// <summary>Whom it befell in any words of the report: its own side, those of its tolls and those named later.</summary>
    public IEnumerable<Phrase> Befallen => Recipients.Concat(Tolls.SelectMany(t => t.Phrases)).Concat(NamedRecipients).Distinct();

    /// <summary>Whether who does it is who another says did it ("accused the police of the murder of two men").</summary>
    public bool IsAlleged { get; init; }

    /// <summary>Index of the word that shows the happening, where it is not the clause's predicate.</summary>
    public int? Trigger { get; init; }

    /// <summary>Indices of the other words of a combination: what they name is part of this happening, not one of its own.</summary>
    public ImmutableArray<int> Uses { get; init; } = [];

    /// <summary>The line of a list that gives it as a figure without a verb; null for what a clause tells.</summary>
    public ListedLine? Line { get; init; }

    /// <summary>Whether it is a noun of action with what it is of ("the imposition of sanctions").</summary>
    public bool IsAction { get; init; }

    /// <summary>Whether it is a noun without sides, which tells a happening only if somebody was killed or hurt in it ("wounded in the attack").</summary>
    public bool NeedsToll { get; init; }

    /// <summary>Whether the pattern itself has the negation ("does not work"): it then negates nothing.</summary>
    public bool HasOwnNegation { get; init; }
}

/// <summary>A line of a list that gives a figure without a verb ("Killed: 42", "Omsk – 12").</summary>
/// <param name="Place">The place that the figure is of; null where the line names none.</param>
/// <param name="Heading">The word that tells what the figure is of, in the line or in the heading above it.</param>
internal sealed record ListedLine(PlaceMention? Place, WordRange Heading);

/// <summary>The dead, injured … of a happening, told by other words of its sentence.</summary>
/// <param name="Phrases">Whom it befell.</param>
/// <param name="Measure">What that counts.</param>
/// <param name="Unit">The words that tell it.</param>
/// <param name="Noun">The clause of a noun that counts them itself ("the death toll rose to 46"); null for other words.</param>
internal sealed record Toll(ImmutableArray<Phrase> Phrases, string Measure, LexicalUnit Unit, Clause? Noun)
{
    /// <summary>What a match tells of, as the toll of another.</summary>
    public static Toll Of(PatternMatch match) => new(match.Recipients, match.Frame.RecipientMeasure!, match.Unit, match is { Clause.Kind: PredicateKind.Nominal, Uses.IsEmpty: false } ? match.Clause : null)
    {
        Bare = match is { Clause.Kind: PredicateKind.Nominal, Uses.IsEmpty: true, Recipients.IsEmpty: true } ? match.Clause : null,
    };

    /// <summary>A noun alone, which has a figure further on if it names an amount ("the toll rose to 310"); null for none.</summary>
    public Clause? Bare { get; init; }
}
