using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>Holds one pattern against one clause: whether it is of the clause, and who or what its sides are.</summary>
/// <remarks>
/// <see cref="Decide"/> is the order of the rules. What of the clause is no side stands in one part of this class, who does it in another, whom it befalls in a third,
/// and the words and sides that it must have in a fourth.
/// </remarks>
/// <param name="told">Its predicate is the trigger.</param>
/// <param name="trigger">The word.</param>
/// <param name="others">Where a combination's other words stand.</param>
/// <param name="context">The report.</param>
/// <param name="table">The pack's patterns.</param>
/// <param name="reasons">Where to say why it does not hold; null for nowhere.</param>
internal sealed partial class PatternTrial(Clause told, Trigger trigger, ImmutableArray<int> others, ReportContext context, PatternTable table, List<string>? reasons)
{
    /// <summary>By how much a noun that happened only if it has a toll is worse than any other reading of its word.</summary>
    private const int NeededToll = 5;

    /// <summary>By how much a verb's pattern that its noun fills with a genitive is worse than the noun's own.</summary>
    private const double OfVerbs = 0.3;

    private readonly LexicalUnit unit = table.Units[trigger.Unit];
    private readonly ImmutableArray<Word> words = context.Report.Sentences[told.Sentence].Words;
    private readonly bool isNoun = told.Kind == PredicateKind.Nominal;
    private readonly bool isOrder = context.Syntax.Sides == "order";
    private readonly bool isAccusative = context.Syntax.Sides == "accusative";
    private readonly bool isErgative = context.Syntax.Sides == "ergative";

    // The clause as the rules leave it: without what is no side, and with what is another one.
    private Clause clause = told;
    private Frame frame = table.Frames[table.Units[trigger.Unit].Frame];

    // Whether the doers of the clause before were left out as those who do not fit.
    private bool isLeft;

    private ImmutableArray<Phrase> actors = [];
    private ImmutableArray<Phrase> recipients = [];

    /// <summary>The match; null where the pattern does not hold.</summary>
    public static PatternMatch? Of(Clause clause, Trigger trigger, ImmutableArray<int> others, ReportContext context, PatternTable table, List<string>? reasons) =>
        new PatternTrial(clause, trigger, others, context, table, reasons).Decide();

    private PatternMatch? Decide()
    {
        if (IsTurned() || IsAlone() || IsSaidToPrivate())
        {
            return null;
        }

        LeaveFarGenitives();
        LetDoerBehindAct();
        LeaveGenitivesOfTied();
        if (IsSaidOfNoun() || IsWhatItIsCalled())
        {
            return null;
        }

        LeaveOfAside();
        LeaveMembers();
        if (IsSaidOfBlamed())
        {
            return null;
        }

        FindActors();
        if (IsDoneByThing() || IsOfAnothersOffice())
        {
            return null;
        }

        LeaveOwnNoun();
        LeaveThings();
        LeaveArmed();
        LeaveAnnouncer();
        TakeOwnerAsActor();
        TakeOrigin();
        TakeOwnerOfOwnNoun();
        TakeModifier();
        TakePair();
        TakeAgentOfOther();
        TieByOwnAdposition();
        FindRecipients();
        LeaveMeans();
        LeaveWhere();
        LeaveOwnObject();
        LeaveParts();
        TakeOwner();
        TakeSubjectOfVerb();
        LeaveThoseOfOtherNumber();
        TakeCounted();
        TakeCountedDoers();
        TakeBodySaidIn();
        TakeSpeaker();
        TakeDroppedRecipient();
        TakeDroppedDoer();
        AddThoseCutOff();
        TakeEarlierDoers();
        TakeBothSides();
        LetCrowdAct();
        if (!IsFilled() || IsOfIdea() || IsTurnedByRecipient() || IsUnmet() || IsOneOnOne())
        {
            return null;
        }

        TakePerson();
        TakeThoseOfNoun();
        LeaveDoersOfDisaster();
        return Match();
    }

    /// <summary>"Под руинами домов, разрушенных землетрясением, остаются люди": nobody does a disaster; who was taken for its doer is rather whom it befell.</summary>
    private void LeaveDoersOfDisaster()
    {
        if (frame is { Event: "INCIDENT", Mode: "disaster" })
        {
            recipients = recipients.IsEmpty ? [.. actors.Where(a => Has(a, "people"))] : recipients;
            actors = [];
        }
    }

    private PatternMatch Match() => new(clause, unit, frame, actors, recipients, Score())
    {
        NeedsToll = NeedsToll,
        HasOwnNegation = trigger.Others.Any(o => context.Syntax.RoleOf(o) == "negation"),
    };

    /// <summary>How much of the frame was found: of several readings of a word the one with most sides, words and conditions wins.</summary>
    private double Score() =>
        (NeedsToll || isLeft ? -NeededToll : 0)
        + (actors.IsEmpty ? 0 : 1) + (!recipients.IsEmpty ? 1 : takesOwn ? 0.9 : 0)
        + 1.5 * trigger.Others.Length
        + 0.1 * (unit.Conditions.Count(c => c.Side != "neither" && !c.Classes.Contains("predicate")) + (unit.With.IsEmpty ? 0 : 1))
        + (!recipients.IsEmpty && !frame.RecipientClasses.IsEmpty ? 0.15 : 0) - (isWrongRecipient ? 0.5 : 0)
        + (isNoun ? 0 : 0.2)
        - (metBy.Length > unit.Recipient.Length || doneBy.Length > unit.Actor.Length ? OfVerbs : 0);

    private static ImmutableArray<Phrase> Without(ImmutableArray<Phrase> phrases, Predicate<Phrase> isOut) => phrases.IsEmpty ? phrases : phrases.RemoveAll(isOut);

    /// <summary>What is done by saying it.</summary>
    private bool IsWord => frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "SUPPORT" or "THREATEN" or "AGREE" or "CONSULT" or "CONCEDE" || frame is { Event: "COERCE", Mode: "ban" };

    private bool IsOwnWord(Phrase phrase) => others.Contains(phrase.Head);

    private bool Has(Phrase phrase, string @class) => context.ClassesOf(phrase).Contains(@class);

    private bool NamesSomebody(Phrase phrase) => SideFinder.NamesSomebody(phrase, context);
}
