using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Parts of a toll that have an act of their own: "214 have been killed, including 31 in police shooting", "в том числе 45 при авиаударах".</summary>
internal static class TollParts
{
    private const int Reach = 6;

    /// <summary>The number, behind the toll's own and a word that says "including", right before an act that only those so counted are the toll of; null for none.</summary>
    public static Phrase? Of(PatternMatch toll, PatternMatch act, ReportContext context)
    {
        var sentence = toll.Clause.Sentence;
        if (act.Clause.Sentence != sentence || act.Clause.Predicate <= toll.Recipients.FirstOrDefault()?.Words.First || !HasTwo(context.MentionsOf(sentence)) || Counted(toll, context) is not { } whole)
        {
            return null;
        }

        var words = context.Report.Sentences[sentence].Words;
        foreach (var number in context.MentionsOf(sentence).OfType<QuantityMention>())
        {
            var (first, end) = (number.Words.First, number.Words.End);
            if (number is { Unit: null, IsLabel: false } && first > whole && end <= act.Clause.Predicate && act.Clause.Predicate - end <= Reach && Includes(whole, first, end) && Enumerable.Range(end, act.Clause.Predicate - end).All(Ties) && !NamesOthers(end) && !CountsActs(end))
            {
                return new Phrase(number.Words, end - 1, CaseFeature.None);
            }
        }

        return null;

        // "Including 31", "31 of them".
        bool Includes(int from, int number, int to) =>
            context.Syntax.IsIncluding(words, PastVerb(from, number), number) || to < words.Length && context.Syntax.Including(words, to) > 0;

        // "Nine people, including three children, were killed and 12 wounded": past the verb, another number is no part of the toll.
        int PastVerb(int from, int number)
        {
            var at = number;
            while (at > from && words[at - 1] is not { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                at--;
            }

            return at;
        }

        bool Ties(int at) => words[at].Token.Form is not ("," or ";" or ":") && words[at] is not { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } || words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });

        // "21 people, most of them civilians, in two attacks": how often it was done.
        bool CountsActs(int at) => act.Clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && Enumerable.Range(at, act.Clause.Predicate - at).All(i => words[i].Upos is Upos.ADJ or Upos.NOUN or Upos.VERB);

        // "Including 31 children in the blast": who they are, not in what.
        bool NamesOthers(int at) => context.MentionsOf(sentence).OfType<ActorMention>().Any(a => a.Words.First == at && a.Name != "people" && words[a.Words.End - 1].Features.Case != CaseFeature.Gen);
    }

    /// <summary>"Five have died, among them a soldier killed when a convoy was ambushed near Goma", «среди них солдат, убитый при нападении», "მათ შორის ჯარისკაცი, რომელიც თავდასხმისას მოკლეს": whether an act or place stands in what is told of somebody who is only part of a toll of several.</summary>
    /// <param name="toll">What tells the toll.</param>
    /// <param name="at">The act's predicate, the place's first word.</param>
    /// <param name="context">The report.</param>
    public static bool IsOfPart(PatternMatch toll, int at, ReportContext context)
    {
        if (at <= toll.Clause.Predicate || Counted(toll, context) is not { } whole)
        {
            return false;
        }

        var words = context.Report.Sentences[toll.Clause.Sentence].Words;
        for (var i = Math.Max(whole, toll.Clause.Predicate); i < at; i++)
        {
            if (context.Syntax.Including(words, i) is > 0 and var length)
            {
                return IsToldOf(i + length);
            }
        }

        return false;

        // Up to the act, itself counted, a relative word or a participle, and no mark but before one.
        bool IsToldOf(int from)
        {
            var isTold = false;
            for (var i = from; i <= at; i++)
            {
                if (words[i].Token.Form is "," or ";" && !isTold && !IsRelative(i + 1) && !IsParticiple(i + 1) && !(words[i + 1].Upos == Upos.ADP && IsRelative(i + 2)))
                {
                    return false;
                }

                isTold |= IsRelative(i) || IsParticiple(i);
            }

            return isTold;
        }

        bool IsRelative(int word) => word < words.Length && words[word] is { Upos: Upos.PRON or Upos.DET, Features.PronType: PronTypeFeature.Rel or PronTypeFeature.Int };

        bool IsParticiple(int word) => word < words.Length && words[word].Upos == Upos.VERB && words[word].Analyses.Any(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part });
    }

    /// <summary>Whether there are two numbers, one of which may be a part of the other.</summary>
    private static bool HasTwo(ImmutableArray<Mention> mentions)
    {
        var numbers = 0;
        foreach (var mention in mentions)
        {
            numbers += mention is QuantityMention { Unit: null, IsLabel: false } ? 1 : 0;
        }

        return numbers > 1;
    }

    /// <summary>Where the toll's own number ends; null where it has none.</summary>
    private static int? Counted(PatternMatch toll, ReportContext context)
    {
        foreach (var phrase in toll.Recipients)
        {
            if (phrase.Words.Sentence == toll.Clause.Sentence && context.MentionsIn(phrase).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false }) is { } number)
            {
                return number.Words.End;
            }
        }

        return null;
    }
}
