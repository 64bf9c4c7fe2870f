using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Keeps apart what is told of a contest for votes, where candidates attack, beat and fight each other with words and hold rallies of their own.</summary>
internal sealed class ContestShield
{
    // Development figures: reports on such contests have one such word in fifty or more, others below one in a hundred.
    private const double DenseReport = 0.03;
    private const int FewestOfReport = 6;
    private const int FewestOfSentence = 2;

    // Sentences before and after in which words of force make an attack one of arms.
    private const int ForceReach = 2;

    private readonly bool[] isContest;
    private readonly int[] force;
    private readonly TopicWords topics;
    private readonly Frame? criticism;

    public ContestShield(AnalysedReport report, TopicWords words, PatternTable patterns)
    {
        topics = words;
        criticism = patterns.Frames.FirstOrDefault(f => f.Name == "criticism");
        var sentences = report.Sentences;
        isContest = new bool[sentences.Length];
        force = new int[sentences.Length];
        var (total, all) = (0, 0);
        for (var s = 0; s < sentences.Length && words.HasContests; s++)
        {
            var own = 0;
            foreach (var word in sentences[s].Words)
            {
                all += word.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN ? 1 : 0;
                own += words.IsContest(word.Lemma) ? 1 : 0;
                force[s] += words.IsForce(word.Lemma) ? 1 : 0;
            }

            isContest[s] = own >= FewestOfSentence;
            total += own;
        }

        if (total >= FewestOfReport && total >= DenseReport * all)
        {
            Array.Fill(isContest, true);
        }
    }

    /// <summary>What a match tells in a report on a contest for votes: itself, words in place of blows, or nothing (null).</summary>
    public PatternMatch? Read(PatternMatch match, ReportContext context)
    {
        var clause = match.Clause;
        var (words, trigger) = (context.Report.Sentences[clause.Sentence].Words, match.Trigger ?? clause.Predicate);
        if (!isContest[clause.Sentence] || force[clause.Sentence] > (topics.IsForce(words[clause.Predicate].Lemma) ? 1 : 0) || !match.Tolls.IsEmpty || match.Actors.Concat(match.Recipients).Any(p => IsOfForce(p, context)))
        {
            return match;
        }

        switch (match.Frame)
        {
            // "He spoke at a rally in Ohio", not "the rally denounced the ban", "a rally against the pact".
            case { Event: "PROTEST", Mode: "demo" }:
                return !match.Actors.Any(a => context.ClassesOf(a).Contains("crowd")) && !IsOfProtest(clause, context) && match.Uses.Append(trigger).Append(clause.Predicate).Any(i => topics.IsStump(words[i].Lemma)) ? null : match;

            // "The senator attacked her rival", "attacks on the governor".
            case { Event: "ASSAULT", Mode: null, Name: "attack" }:
                // "Was attacked near Lima, outside his home": words are told of no such spot.
                return IsOfPlace(clause, context) || clause.Arguments.Any(static a => a is { IsInherited: false, Relation: Relation.Near }) || match.Recipients.Any(r => context.IsBuilding(r) || context.IsVehicle(r) || context.IsBase(r)) || match.Recipients.IsEmpty && clause.Kind == PredicateKind.Nominal && IsNearForce(clause.Sentence) ? match
                    : match.Recipients.IsEmpty || match.Recipients.All(r => context.MentionsIn(r).Any(m => m is QuantityMention)) ? null
                    : InWords(match);

            // "Delegates threw chairs".
            case { Event: "ASSAULT", Mode: "primitive" } when !match.Uses.IsEmpty:
                return match;

            // "Her best shot at the nomination", "his lead has shot up".
            case { Event: "ASSAULT", Mode: "firearms", Name: "shoot" }:
                return IsOfPlace(clause, context) || IsNearForce(clause.Sentence) || clause.IsPassive || match.Recipients.Any(r => context.ClassesOf(r).Any(c => c is "people" or "crowd" or "count" or "office")) ? match : null;

            // "The campaign took responsibility for the leaflets", "he suspended his campaign".
            case { Name: "claim-responsibility" }:
                return null;
            case { Event: "COERCE", Mode: "ban" } when clause.Kind != PredicateKind.Nominal:
                return match.Recipients.Any(r => topics.IsContest(context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma) && !context.MentionsIn(r).Any(m => m is ActorMention)) ? null : match;

            // "He beat the governor by ten points", "the battle for the nomination".
            case { Event: "ASSAULT", Mode: "beat" or "destroy" or "primitive" } or { Event: "ASSAULT", Mode: "firearms", Name: "fight" or "battle" } or { Event: "PROTEST", Mode: "riot" or "vandalize" }:
                // "She pummelled the governor over taxes": a blow that is no victory is one of words.
                return match.Actors.Concat(match.Recipients).Any(p => context.ClassesOf(p).Contains("crowd")) && (match.Frame.Event == "PROTEST" || match.Frame.Mode == "destroy") || match.Frame.Mode == "destroy" && match.Recipients.Any(r => context.IsProperty(r)) ? match
                    : match is { Frame.Mode: "beat", Uses.IsEmpty: true } && clause.Kind != PredicateKind.Nominal && !topics.IsWin(words[clause.Predicate].Lemma) && match.Recipients.Any(r => context.MentionsIn(r).Any(m => m is ActorMention)) ? InWords(match) : null;

            // "She captured three states".
            case { Event: "COERCE", Mode: "seize" } or { Event: "RETREAT", Mode: "withdraw" or "access" }:
                return match.Actors.IsEmpty || match.Actors.Any(a => context.MentionsIn(a).Any(m => m is ActorMention { Kind: ActorKind.Person })) ? null : match;

            // "She is ready to work for the party", "he would vote for the governor".
            case { Event: "AGREE", Name: "offer" } when words[clause.Predicate].Upos == Upos.ADJ:
                return null;
            case { Event: "SUPPORT" or "AGREE" } when topics.IsChoice(words[clause.Predicate].Lemma):
                return match.Recipients.IsEmpty || match.Recipients.Any(r => context.MentionsIn(r).Any(m => m is ActorMention { Kind: ActorKind.Person }) || topics.IsContest(context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma)) ? null : match;

            // "Brewers donated to her campaign", "he lent the party two million".
            case { Event: "AID" } when !clause.IsPassive:
                return match.Actors.Any(a => context.ClassesOf(a).Any(c => c is "state" or "place")) || match.Recipients.Any(r => context.ClassesOf(r).Any(c => c is "REF" or "place" or "state")) ? match : null;

            // "The senator's collapse in her own state".
            case { Event: "INCIDENT", Mode: "accident" } when clause.Kind == PredicateKind.Nominal:
                return match.Actors.Any(a => context.MentionsIn(a).Any(m => m is ActorMention { Kind: ActorKind.Person })) ? null : match;

            // "They only hurt their own candidate".
            case { Name: "injure" or "injured-toll" }:
                return clause.IsPassive || match.Recipients.Any(r => context.MentionsIn(r).Any(m => m is QuantityMention)) ? match : null;

            default:
                return match;
        }
    }

    /// <summary>What is done with words: whoever acts blames.</summary>
    private PatternMatch InWords(PatternMatch match) =>
        criticism is null ? match : match with { Frame = criticism, Actors = match.Actors.IsEmpty ? [.. match.Clause.Arguments.Where(a => a.Function == Function.Actor).Select(a => a.Phrase)] : match.Actors };

    /// <summary>"If she is elected", "he will be nominated": what may yet come of the contest.</summary>
    public bool IsHoped(Claim claim, Clause clause) => isContest[clause.Sentence] && claim is { Event: "INCIDENT", Mode: "office" } && (clause.Kind == PredicateKind.Infinitive || claim.Status is not (ClaimStatus.Asserted or ClaimStatus.Historical));

    /// <summary>Whether a gathering is against something, or itself blames or demands.</summary>
    private static bool IsOfProtest(Clause clause, ReportContext context) => clause.Arguments.Any(a => !a.IsInherited && a.Relation == Relation.Against)
        || context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && context.Syntax.RoleOf(context.Report.Sentences[c.Sentence].Words[c.Predicate].Lemma) is "about" or "demanded" && c.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && a.Phrase.Head == clause.Predicate));

    /// <summary>Whether the noun has its own place or time ("the attacks in Nice").</summary>
    private static bool IsOfPlace(Clause clause, ReportContext context) => clause.Kind == PredicateKind.Nominal && clause.Arguments.Any(a => !a.IsInherited && a.Relation is Relation.Location or Relation.Near && context.MentionsIn(a.Phrase) is var named && named.Any(m => m is PlaceMention) && !named.Any(m => m is ActorMention { Kind: ActorKind.Person }));

    /// <summary>Whether words of force stand in the sentences around.</summary>
    private bool IsNearForce(int sentence) => Enumerable.Range(sentence - ForceReach, (2 * ForceReach) + 1).Any(s => s >= 0 && s < force.Length && s != sentence && force[s] > 0);

    private static bool IsOfForce(Phrase side, ReportContext context) => context.ClassesOf(side).Any(c => c is "armed" or "MIL" or "COP" or "UAF" or "REB" or "CRM");
}
