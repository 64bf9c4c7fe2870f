using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Tells the demands of a list apart: "demanded new elections, lower prices and the release of the prisoners" are three.</summary>
internal static class DemandLists
{
    /// <summary>One match for each thing demanded, the first at the word of demanding, the others at their own; the match alone where it demands one thing.</summary>
    public static IEnumerable<PatternMatch> Apart(PatternMatch match, ReportContext context)
    {
        if (match.Frame is not { Event: "REQUEST", Mode: "change" or "yield" } || match.Clause.Kind == PredicateKind.Nominal || match.Clause.IsNegated || (Members(match, context) is { Count: > 1 } listed ? listed : Deeds(match, context)) is not { Count: > 1 } members)
        {
            return [match];
        }

        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return members.Select((at, n) => match with { Trigger = n == 0 ? match.Trigger : at, Frame = match.Frame with { Mode = context.Syntax.RoleOf(words[at].Lemma) == "yields" ? "yield" : n == 0 ? match.Frame.Mode : "change" } });
    }

    /// <summary>"Demanded the mayor's resignation and that the prisoners be freed", "требуют отменить приговор и освободить …": infinitives joined to each other and clauses that open as content, after the object where there is one.</summary>
    private static List<int> Deeds(PatternMatch match, ReportContext context)
    {
        var (clause, words) = (match.Clause, context.Report.Sentences[match.Clause.Sentence].Words);
        var deeds = new List<int>();
        foreach (var deed in context.ClausesOf(clause.Sentence).Where(c => c.Kind != PredicateKind.Nominal && c.Predicate > clause.Predicate).OrderBy(c => c.Predicate))
        {
            if (deed is { Link: ClauseLink.Content, Kind: PredicateKind.Finite, Parent: { } parent } ? context.Clauses[parent].Predicate == clause.Predicate && IsOfDemand(deed) : deed is { Kind: PredicateKind.Infinitive } && deed.Extent == clause.Extent && IsJoined(deed.Predicate))
            {
                deeds.Add(deed.Predicate);
            }
        }

        // What is demanded as a noun comes first, as the verb's object.
        if (deeds.Count > 0 && clause.Arguments.Where(a => a is { IsInherited: false, Phrase: { Marker: null, IsPronoun: false }, Function: Function.Undergoer or Function.Genitive } && a.Phrase.Head > clause.Predicate && a.Phrase.Head < deeds[0] && words[a.Phrase.Head].Upos == Upos.NOUN && !context.MentionsIn(a.Phrase).Any(m => m is ActorMention)).Select(a => a.Phrase.Head).ToList() is { Count: > 0 } nouns
            && words[deeds[0]].Features.VerbForm != VerbFormFeature.Inf && Enumerable.Range(nouns[0], deeds[0] - nouns[0]).Any(i => words[i].Upos == Upos.CCONJ))
        {
            deeds.Insert(0, nouns[0]);
        }

        return deeds;

        // "Said that families must leave and that buses will come": of a verb that only says it, what has a word of demanding of its own.
        bool IsOfDemand(Clause said) => match.Unit.With.IsEmpty || words[said.Extent.First..said.Extent.End].Any(w => match.Unit.With.Contains(w.Lemma) || match.Unit.With.Contains(w.Lower));

        bool IsJoined(int at)
        {
            var before = at - 1;
            while (before > clause.Predicate && words[before].Upos is Upos.PART or Upos.ADV)
            {
                before--;
            }

            return deeds.Count == 0
                ? Enumerable.Range(clause.Predicate + 1, at - clause.Predicate - 1).All(i => words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && words[i].Token.Kind != TokenKind.Punctuation)
                : words[before].Upos == Upos.CCONJ || words[before].Token.Form == ",";
        }
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
                // "ტყვეების გათავისუფლება": where whose it is stands first, the second is what is demanded.
                case Joint.None when context.Syntax.Sides == "ergative" && words[run[^1]].Analyses.Any(a => a.Features.Case == CaseFeature.Gen):
                    run[^1] = head;
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
            words[head].Upos is Upos.NOUN or Upos.VERB && words[head].Best.Adposition is null && (context.Syntax.Sides == "order" ? objects.Contains(head) : objects.Count > 0 && words[head].Analyses.Any(a => a.Features.Case == words[objects.First()].Features.Case))
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
