using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Tells the demands of a list apart: "demanded new elections, lower prices and the release of the prisoners" are three.</summary>
internal static class DemandLists
{
    /// <summary>One match for each thing demanded, the first at the word of demanding, the others at their own; the match alone where it demands one thing.</summary>
    public static IEnumerable<PatternMatch> Apart(PatternMatch match, ReportContext context)
    {
        if (match.Frame is not { Event: "REQUEST", Mode: "change" or "yield" } || match.Clause.Kind == PredicateKind.Nominal || match.Clause.IsNegated || Members(match, context) is not { Count: > 1 } members)
        {
            return [match];
        }

        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return members.Select((at, n) => match with { Trigger = n == 0 ? match.Trigger : at, Frame = match.Frame with { Mode = context.Syntax.RoleOf(words[at].Lemma) == "yields" ? "yield" : n == 0 ? match.Frame.Mode : "change" } });
    }

    /// <summary>The heads of what is demanded, in order: a run of nouns parted by marks and closed by a conjunction, of which one at least is the verb's object.</summary>
    private static List<int> Members(PatternMatch match, ReportContext context)
    {
        var (clause, words) = (match.Clause, context.Report.Sentences[match.Clause.Sentence].Words);
        var objects = clause.Arguments.Where(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } }).Select(a => a.Phrase.Head).ToHashSet();
        var run = new List<int>();
        var isClosed = false;
        foreach (var head in context.ClausesOf(clause.Sentence).Where(c => c.Kind == PredicateKind.Nominal && clause.Extent.Contains(clause.Sentence, c.Predicate)).Select(c => c.Predicate).Distinct().Order())
        {
            if (!MayBeDemanded(head))
            {
                continue;
            }

            switch (run.Count == 0 ? Joint.Apart : Between(run[^1], head))
            {
                case (Joint.Mark or Joint.Conjunction) and var joint:
                    isClosed |= joint == Joint.Conjunction;
                    run.Add(head);
                    break;
                case Joint.Apart when !(isClosed && run.Exists(objects.Contains)):
                    (run, isClosed) = ([head], false);
                    break;
            }
        }

        // "Put forward demands, among them …": the noun of demanding is none of them.
        run.RemoveAll(at => match.Uses.Contains(at) && context.Syntax.RoleOf(words[at].Lemma) == "demanded");
        return isClosed && (run.Exists(objects.Contains) || match.Uses.Any(objects.Contains)) ? run : [];

        bool MayBeDemanded(int head) =>
            words[head].Upos is Upos.NOUN or Upos.VERB && (context.Syntax.Sides == "order" ? objects.Contains(head) : objects.Count > 0 && words[head].Analyses.Any(a => a.Features.Case == words[objects.First()].Features.Case))
            && !context.MentionsOf(clause.Sentence).Any(m => m is ActorMention or PlaceMention or TimeMention && m.Words.Contains(clause.Sentence, head));

        Joint Between(int left, int right)
        {
            var joint = Joint.None;
            for (var i = left + 1; i < right; i++)
            {
                if (words[i].Upos is Upos.AUX or Upos.SCONJ || words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } || words[i].Features.PronType == PronTypeFeature.Rel)
                {
                    return Joint.Apart;
                }

                joint = words[i].Upos == Upos.CCONJ ? Joint.Conjunction : words[i].Token.Form is "," or ";" && joint == Joint.None ? Joint.Mark : joint;
            }

            return joint;
        }
    }

    /// <summary>What stands between two nouns.</summary>
    private enum Joint
    {
        /// <summary>Nothing that lists them: the second belongs to the first.</summary>
        None,

        /// <summary>A verb or what opens another clause.</summary>
        Apart,
        Mark,
        Conjunction,
    }
}
