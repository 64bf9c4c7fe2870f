using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Keeps apart what is told of games and stories: in a report or sentence full of such words a claim needs a public side or a toll.</summary>
internal sealed class TopicShield
{
    // Development figures: reports on sport and film have 4 to 12 such words in a hundred, others below 2.
    private const double DenseReport = 0.035;
    private const int FewestOfReport = 5;
    private const int FewestOfSentence = 2;
    private const int FewestOfFull = 3;
    private const int FullPart = 4;

    private readonly int[] hits;
    private readonly bool[] isFull;
    private readonly bool isDense;
    private readonly TopicWords topics;

    public TopicShield(AnalysedReport report, TopicWords words)
    {
        topics = words;
        hits = new int[report.Sentences.Length];
        isFull = new bool[hits.Length];
        var (total, all) = (0, 0);
        for (var s = 0; s < hits.Length && !words.IsEmpty; s++)
        {
            var before = all;
            foreach (var word in report.Sentences[s].Words)
            {
                if (word.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN)
                {
                    all++;
                    hits[s] += words.Contains(word.Lemma) ? 1 : 0;
                }
            }

            total += hits[s];
            isFull[s] = hits[s] >= FewestOfFull && hits[s] * FullPart >= all - before;
        }

        isDense = total >= FewestOfReport && total >= DenseReport * all;
    }

    /// <summary>Number of such words in a sentence.</summary>
    public int WordsIn(int sentence) => hits[sentence];

    /// <summary>Whether a match is told of a game or a story.</summary>
    public bool Covers(PatternMatch match, ReportContext context)
    {
        var here = hits[match.Clause.Sentence];
        if (here > 0 && (match.Clause.Kind == PredicateKind.Nominal && IsTold(match.Clause, context) || IsInStory(match.Clause, context) || IsToldByStory(match.Clause, context)))
        {
            return true;
        }

        // "The team crushed Sweden", "the coach criticised the referee": what players and artists do to each other, however few the words.
        if (here > (match.Frame.Event == "ASSAULT" ? 0 : 1) && !match.Actors.IsEmpty && match.Frame.RecipientMeasure is null && match.Frame.Event is "ASSAULT" or "ACCUSE" or "SUPPORT" or "AGREE" or "REJECT" or "REQUEST" or "CONSULT" or "RETREAT" or "THREATEN"
            && match.Actors.All(a => topics.Contains(context.Report.Sentences[a.Words.Sentence].Words[a.Head].Lemma)) && !IsPublic([.. match.Recipients], context))
        {
            return true;
        }

        var isFullOfThem = isDense || isFull[match.Clause.Sentence];
        if (!isFullOfThem && here < FewestOfSentence)
        {
            return false;
        }

        var sides = match.Actors.Concat(match.Recipients).ToList();
        var isToll = match.Frame.RecipientMeasure is not null && sides.Any(p => context.MentionsIn(p).Any(m => m is QuantityMention));
        var isWar = match.Frame is { Event: "ASSAULT", Mode: not (null or "beat" or "destroy" or "primitive" or "sexual") } or { Event: "INCIDENT", Mode: not "crime" };
        if (!isFullOfThem)
        {
            return !isToll && !isWar && !IsPublic(sides, context);
        }

        var isWordy = match.Frame.Event is "ACCUSE" or "SUPPORT" or "AGREE" or "REQUEST" or "REJECT" or "CONSULT" or "RETREAT" or "THREATEN" || match.Frame is { Event: "ASSAULT", Mode: null };
        return here > 0 && isWordy || !isToll && !IsPublic(sides, context)
            && match.Frame is not ({ Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" } or { Event: "INCIDENT", Mode: "disaster" or "fire" or "accident" });
    }

    /// <summary>Whether the event noun is what something is about ("a film about the murder").</summary>
    private static bool IsTold(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Predicate - 1; i >= Math.Max(clause.Extent.First, clause.Predicate - 3); i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return context.Syntax.RelationOf(words[i].Lower) == Relation.Topic;
            }
        }

        return false;
    }

    /// <summary>Whether the clause tells what happens in a story ("in the film a policeman investigates …").</summary>
    private bool IsInStory(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            if (!topics.IsStory(words[i].Lemma))
            {
                continue;
            }

            if ((words[i].Best.Adposition is { } written ? context.Syntax.RelationOf(written) : BeforeOf(words, i) is { } apart ? context.Syntax.RelationOf(apart) : Relation.None) == Relation.Location)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a story tells it ("the film depicts a spy who blows up a bridge").</summary>
    private bool IsToldByStory(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return words.Any(w => topics.IsStory(w.Lemma)) && context.ClausesOf(clause.Sentence).Any(c => c.Predicate != clause.Predicate && words[c.Predicate].Analyses.Any(a => topics.IsTelling(a.Lemma))
            && c.Arguments.Any(a => a.Function is Function.Actor or Function.Single or Function.Undergoer && topics.IsStory(words[a.Phrase.Head].Lemma)));
    }

    /// <summary>The adposition before a noun and its attributes; null for none.</summary>
    private static string? BeforeOf(ImmutableArray<Word> words, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 3); i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return words[i].Lower;
            }

            if (words[i].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsPublic(List<Phrase> sides, ReportContext context) => sides.Any(p => !topics.Contains(context.Report.Sentences[p.Words.Sentence].Words[p.Head].Lemma) && context.ClassesOf(p).Any(c => c is "state" or "armed" or "crowd" or "office"));
}
