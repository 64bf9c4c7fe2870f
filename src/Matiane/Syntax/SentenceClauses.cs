using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>The clauses of one sentence.</summary>
/// <remarks>
/// <see cref="Add"/> is the order of the work and <see cref="Related"/> that of the rules by which a clause takes from its neighbours. How a sentence is cut stands in one part of this record, what a predicate is
/// in another; one part each has the sides of verbs, those of event nouns, lists, what clauses share, what pronouns stand for, and who is named beside a copula.
/// </remarks>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Phrases">Its noun phrases, in order.</param>
/// <param name="Pack">The pack's words of syntax.</param>
/// <param name="Clauses">Those of the report so far.</param>
/// <param name="IsTime">Whether the word at an index belongs to a time expression, which is no side of anything.</param>
/// <param name="IsActor">Whether it belongs to the mention of somebody who can act.</param>
/// <param name="IsPerson">Whether it belongs to the mention of a person or a group of persons.</param>
/// <param name="IsPlace">Whether it belongs to the name of a place.</param>
/// <param name="IsFurtherName">Whether it goes on the name of a person.</param>
internal sealed partial record SentenceClauses(int Sentence, ImmutableArray<Word> Words, List<Phrase> Phrases, SyntaxWords Pack, ImmutableArray<Clause>.Builder Clauses, Func<int, bool> IsTime, Func<int, bool> IsActor, Func<int, bool> IsPerson, Func<int, bool> IsPlace, Func<int, bool> IsFurtherName)
{
    private const int CountedReach = 4;
    private const int AuxiliaryReach = 4;
    private const int AsideReach = 14;
    private const int ExactReach = 3;

    // Words that say how exact a number is, with what ties it ("after at least six").
    private const int EstimateReach = 4;

    private const int RelativeReach = 3;

    // How much less a pronoun means what a clause further back tells, and how far apart the two likeliest must be.
    private const double MeantBack = 0.3;
    private const double MeantMargin = 0.15;
    private const int CopulaReach = 2;

    // A title in quotation marks.
    private const int TitleReach = 24;

    // How many phrases before or behind an event noun may belong to it, where case tells.
    private const int NounReach = 4;

    // Who does what an event noun names may stand further before it, past where, when and whom.
    private const int AgentReach = 6;

    private readonly OrderSides? order = Pack.Sides == "order" ? new OrderSides(Words, Phrases, Pack, IsTime) { IsPlace = IsPlace, IsPerson = IsPerson } : null;
    private readonly CaseSides? cases = Pack.Sides == "accusative" ? new CaseSides(Words, Phrases, Pack, IsTime) { Told = ToldAside.Of(Words, Pack), IsMeasured = i => Words[i].Upos == Upos.NOUN && Pack.RoleOf(Words[i].Lemma) == "measured", IsSomebody = IsActor } : null;

    // The stretch in hand, by where its first clause and the one of its main verb stand; -1 before that is told.
    private WordRange stretch;
    private int firstClause;
    private int root = -1;

    // The clause of its copula, where that has no verb; -1 for none.
    private int copular = -1;

    // How long a headline is at most, and how many words its subject has.
    private const int HeadlineLength = 15;
    private const int HeadlineSubject = 5;

    // The main verb of the stretch before it; -1 for none.
    private int above = -1;
    private bool wasClause;

    // Whom a verb without a subject goes on with: who did what stands before, who waits past a relative clause for a verb, who did what stands before a clause of time.
    private ImmutableArray<Argument> before = [];

    // The same, with the main verb, of what stands around brackets.
    private (ImmutableArray<Argument> Before, int Above) around = ([], -1);
    private ImmutableArray<Argument> open = [];
    private ImmutableArray<Argument> main = [];

    // Where order tells, whom a relative word without a mark stands for, who waits for his verb past what he tells.
    private ImmutableArray<Argument> bearers = [];

    // The marks before inserted clauses that part who waits from the verb.
    private readonly HashSet<int> insertions = [];

    // Where what is said begins without a word that opens it.
    private readonly HashSet<int> bareTold = [];

    // What says where, before a relative clause that parts it from its verb.
    private ImmutableArray<Phrase> tied = [];

    // Where the clause of what is said stands that parts those who wait from their verb; -1 for none.
    private int embedded = -1;

    /// <summary>Whether a lemma says what kind of place a name behind it is; null where that is not asked.</summary>
    public Func<string, bool>? IsKindOfPlace { get; init; }

    /// <summary>Whether a word belongs to the name of a person or to an office.</summary>
    public required Func<int, bool> IsHolder { get; init; }

    /// <summary>Adds them to those of the report.</summary>
    public void Add()
    {
        var told = Clauses.Count;
        UntieOpenings();
        var segments = Segments();
        foreach (var (start, end) in segments)
        {
            Enter(start, end);
            if (IsGap(start, end))
            {
                AddGapped(start, end);
                continue;
            }

            for (var at = NextPredicate(start, end); at < end; at = NextPredicate(at + 1, end))
            {
                if (Attributed(at) is not null)
                {
                    Clauses.Add(Verbal(at, start, end));
                    continue;
                }

                var clause = DoneBySpeakers(Related(Verbal(at, start, end)));
                root = IsMain(clause) ? Clauses.Count : root;
                Clauses.Add(clause);
                LendSubjectBack(clause);
            }

            if (root >= 0 && bareTold.Contains(end))
            {
                Clauses[root] = Clauses[root] with { ToldEnd = segments.Find(s => s.Start == end).End };
            }

            AwaitVerb();
            LendToConverbs();
            AddCopular();
            Leave();
            AddNouns();
        }

        DenyUntold(told);
        AddTogether();
        AddNamed();
        AddCounted();
        AddIdentified();
        AddLabelled();
    }

    /// <summary>A clause with what its neighbours lend it; some rules lend them what it has.</summary>
    private Clause Related(Clause clause)
    {
        clause = WithSubject(clause);
        clause = LikeTwin(clause);
        if (order is null)
        {
            LendObject(clause);
        }

        LendAgent(clause);
        clause = WithAuxiliary(clause);
        clause = LikeFormer(clause);
        clause = WithObjectOfNobody(clause);
        clause = WithPersonDealtWith(clause);
        clause = WithThreatened(clause);
        clause = WithTied(clause);
        clause = WithObjectBefore(clause);
        clause = WithBefallenByNumber(clause);
        clause = OfCompelled(clause);
        clause = AsContent(clause);
        clause = AsPurpose(clause);
        clause = HasPronoun(clause) ? WithMeant(clause) : clause;
        // "Dragged a man off and beat and stabbed him": who is meant is so for both.
        if (order is not null)
        {
            LendObject(clause);
        }

        clause = OfFailing(clause);
        clause = OfWilling(clause);
        clause = OfHaving(clause);
        clause = OfBearer(clause);
        clause = OfGovernor(clause);
        LeaveSubjectTo(clause);
        return clause;
    }

    /// <summary>"After soldiers opened fire": what opens a clause ties no phrase; nor does what belongs to the verb before it ("cut off the water", "took over the town").</summary>
    private void UntieOpenings()
    {
        for (var p = 0; p < Phrases.Count && order is not null; p++)
        {
            if (Phrases[p] is { Marker: not null } tied && (order.OpensClause(MarkerOf(tied)) || IsParticle(tied.Words.First - 1)))
            {
                Phrases[p] = tied with { Marker = null, Relation = Relation.None };
            }
        }
    }

    /// <summary>"After at least six people were killed": where the word stands that ties a phrase, past those that say how exact its number is.</summary>
    private int MarkerOf(Phrase tied)
    {
        for (var at = tied.Words.First - 1; at >= Math.Max(0, tied.Words.First - EstimateReach); at--)
        {
            if (Words[at].Lower == tied.Marker)
            {
                return at;
            }
        }

        return tied.Words.First - 1;
    }

    /// <summary>Takes up the next stretch.</summary>
    private void Enter(int start, int end)
    {
        (stretch, firstClause, root, copular) = (new WordRange(Sentence, start, end), Clauses.Count, -1, -1);
        around = Words[start].Token.Form == "(" ? (before, above) : around;
        (before, above) = Words[start].Token.Form == ")" ? around : (before, above);
        if (cases is not null)
        {
            // "Солдаты окружили дом, в котором прятались жители, и открыли огонь": past the mark that closes a subordinate clause the subject before it goes on.
            var joint = Words[start].Token.Form == "," && start + 1 < Words.Length ? start + 1 : start;
            before = !main.IsEmpty && Words[joint].Upos == Upos.CCONJ && joint > 0 && Words[joint - 1].Token.Form == "," ? main : before;
            main = Words[start].Token.Form == "," && (IsRelative(start) || start + 1 < Words.Length && (Words[start + 1].Upos == Upos.SCONJ || Pack.RoleOf(Words[start + 1].Lower + " opens") == "relative")) ? before : [];
            return;
        }

        if (order is null)
        {
            main = [];
            return;
        }

        // "Left after the soldiers withdrew, but came back": past a mark the subject before the clause of time goes on.
        before = !main.IsEmpty && Words[start].Upos == Upos.CCONJ && Words[start - 1].Token.Form == "," ? main : before;
        // "A man who said rebels had left was held": nor is he one of those whom he tells of.
        before = !bearers.IsEmpty && IsFiniteVerb(start) && Words[start - 1].Token.Kind != TokenKind.Punctuation ? bearers : before;
        // "Said the vote was fair but criticised the delay": of what a copula is said of, a thing does nothing; who says it goes on.
        before = above >= 0 && Sayer() is { IsEmpty: false } sayers ? sayers : before;
        // "Dissolved the party, which had won the vote, and banned its leaders": nor does one of what a relative word between marks says.
        main = IsSubordinate(start) || IsRelative(start) && start > 0 && Words[start - 1].Token.Form == "," ? before : [];
    }

    /// <summary>Whether a verb is the main one of its stretch: the first, or behind a participle the finite one.</summary>
    private bool IsMain(Clause clause) =>
        root < 0 || Pack.Sides is "accusative" or "order" && Clauses[root].Kind == PredicateKind.Participle && clause.Kind == PredicateKind.Finite;

    /// <summary>Leaves a stretch to what stands behind it.</summary>
    private void Leave()
    {
        above = root < 0 ? above : root;
        bearers = order is null || root < 0 || !IsRelative(stretch.First) ? bearers : Subjects(Clauses[root]);
        HangOnDemand();
        embedded = root >= 0 && !open.IsEmpty && Pack.Sides == "ergative" && OpensContent(stretch.First) ? root : embedded;
        // "They beat soldiers who pass by, take off their vests": past a relative clause the subject of the clause before it goes on.
        // "აქციაზე, რომელშიც მოსწავლეები მონაწილეობდნენ, ერთი კაცი მოკლეს": nor does that of one that what only says where or when has.
        var isAside = Pack.Sides == "ergative" && (wasClause || open.IsEmpty) && IsRelative(stretch.First) && stretch.End < Words.Length && Words[stretch.End].Token.Form == ",";
        wasClause = root >= 0;
        before = root < 0 && copular >= 0 && !IsRelative(stretch.First) && SubjectOf(Clauses[copular]) is { } said ? [said]
            : root < 0 || isAside ? before
            // "Officers said the mob stopped the bus and attacked …": where order tells, who attacked is the mob.
            : order is not null && Latest(passives: true) is { IsEmpty: false } latest ? latest
            : Subjects(Clauses[root]);
    }

    /// <summary>"პაპის თხოვნა: მეამბოხეებმა მძევლები გაათავისუფლონ": where verbs stand last, a wish behind a colon or dash is what the noun of demand right before it is for.</summary>
    private void HangOnDemand()
    {
        if (Pack.Sides != "ergative" || root < 0 || Words[stretch.First].Token.Form is not (":" or "—" or "–") || Clauses[root] is not { Mood: MoodFeature.Opt, Parent: null } || PhraseEndingAt(stretch.First) is not { Marker: null } demand || Pack.RoleOf(Words[demand.Head].Lemma) != "demanded")
        {
            return;
        }

        for (var c = firstClause - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Predicate == demand.Head)
            {
                Clauses[root] = Clauses[root] with { Parent = c, Link = ClauseLink.Content };
                return;
            }
        }
    }

    /// <summary>"Евросоюз и США осудили приговор и призвали …": who goes on doing or bearing what comes after a verb, where case tells with all that are joined; empty for nobody.</summary>
    private ImmutableArray<Argument> Subjects(Clause told)
    {
        if ((SubjectOf(told) ?? (told.IsPassive ? SideOf(told, Function.Undergoer) : null)) is not { } only)
        {
            return [];
        }

        return cases is null || only.Function != Function.Actor ? [only]
            : [only, .. told.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && a.Phrase != only.Phrase && IsCoordinated(a.Phrase, only.Phrase))];
    }

    /// <summary>Where order tells: whether a stretch opens with a conjunction of time, cause or condition.</summary>
    private bool IsSubordinate(int start) =>
        Pack.RoleOf(Words[start].Lower) != "content" && (order!.OpensClause(start) || Words[start].Upos == Upos.SCONJ || Words[start] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int });

    /// <summary>Whether a word that may be an adposition is part of the verb right before it.</summary>
    private bool IsParticle(int at) =>
        at > 0 && Words[at - 1].Upos == Upos.VERB && (Pack.RoleOf(Words[at].Lower) == "particle" || Pack.RoleOf(Words[at - 1].Lemma + " " + Words[at].Lower) == "particle");

    /// <summary>A verb form that goes with a finite verb: a converb; where order tells, a form in -ing that does not follow its own noun ("…, killing five and wounding three").</summary>
    private bool IsConverb(Clause clause) => Pack.Sides switch
    {
        "accusative" => Words[clause.Predicate].Features.VerbForm == VerbFormFeature.Conv,
        "order" => clause is { Kind: PredicateKind.Participle, IsPassive: false } && (Words[clause.Predicate].Features.Tense != TenseFeature.Past || IsPerfect(clause.Predicate)),
        _ => false,
    };

    /// <summary>A clause with somebody told elsewhere as who does it.</summary>
    private static Clause Done(Clause clause, Argument doer) =>
        clause with { Arguments = clause.Arguments.Add(doer with { Function = Function.Actor, IsInherited = true }) };

    /// <summary>Sides as another verb has them.</summary>
    private static IEnumerable<Argument> Lent(IEnumerable<Argument> sides) => sides.Select(s => s with { IsInherited = true });

    private static IEnumerable<Argument> Lent(IEnumerable<Argument> sides, Function function) => sides.Select(s => s with { Function = function, IsInherited = true });

    /// <summary>A clause with others as who does it.</summary>
    private static Clause WithActors(Clause clause, IEnumerable<Argument> doers) =>
        clause with { Arguments = [.. clause.Arguments.Where(a => a.Function != Function.Actor), .. Lent(doers)] };

    private static bool HasSide(Clause clause, Function function) => SideOf(clause, function) is not null;

    /// <summary>The first side of a function; null for none.</summary>
    private static Argument? SideOf(Clause clause, Function function)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == function)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Who does it, or the only side of a verb that has one; null for nobody.</summary>
    private static Argument? SubjectOf(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Actor or Function.Single)
            {
                return argument;
            }
        }

        return null;
    }

    private static bool HasSubject(Clause clause) => SubjectOf(clause) is not null;

    /// <summary>Whether a phrase names somebody who can act, or a person.</summary>
    private bool IsSomebody(Phrase phrase) => IsActor(phrase.Head) || IsPerson(phrase.Head);

    /// <summary>Whether a side is a person or body, by name or noun, whom something befalls.</summary>
    private bool IsBefallen(Argument side) => side is { Function: Function.Undergoer or Function.Recipient, Phrase.IsPronoun: false } && IsSomebody(side.Phrase);

    private Phrase? PhraseEndingAt(int end)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.End == end)
            {
                return phrase;
            }
        }

        return null;
    }

    private Phrase? PhraseBeginningAt(int first)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First == first)
            {
                return phrase;
            }
        }

        return null;
    }
}
