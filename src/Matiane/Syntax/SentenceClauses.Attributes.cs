using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Passive participles before the noun of which they are said, where verbs stand last.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"ჯარის მიერ დაკავებული ქალაქი": a passive participle that opens a noun phrase behind words of its own, whatever else it may be.</summary>
    private bool IsToldAttribute(int at) =>
        Words[at].Upos is Upos.ADJ or Upos.NOUN && Attributed(at) is { } noun && noun.Words.First == at && OwnFirst(at, noun) is var own && own < at && HasOwnSide(own, at);

    /// <summary>The noun that a passive participle without copula stands before as its attribute, where verbs stand last; null for none.</summary>
    private Phrase? Attributed(int at)
    {
        if (Pack.Sides != "ergative" || Words[at].Features.Mood != MoodFeature.None || !Words[at].Analyses.Any(IsPassivePast))
        {
            return null;
        }

        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First <= at && at < phrase.Head)
            {
                return phrase;
            }
        }

        return null;

        static bool IsPassivePast(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Mood: MoodFeature.None, Tense: not TenseFeature.Fut } };
    }

    /// <summary>Where the words begin that belong to a participle before its noun: who did it, where, when and with what.</summary>
    private int OwnFirst(int participle, Phrase noun)
    {
        var first = Math.Min(noun.Words.First, participle);
        while (first > 0)
        {
            if (PhraseEndingAt(first) is { } own && IsOwnSide(own))
            {
                first = own.Words.First;
            }
            else if (Words[first - 1].Upos is Upos.ADV or Upos.ADP or Upos.PART || IsTime(first - 1))
            {
                first--;
            }
            else
            {
                return first;
            }
        }

        return first;
    }

    private bool HasOwnSide(int first, int participle) => IsTime(first) || Phrases.Exists(p => p.Words.First >= first && p.Words.End <= participle && p.Relation != Relation.Genitive);

    /// <summary>What a participle before its noun may have: what an adposition ties, a tool, a time, and whose each of them is.</summary>
    private bool IsOwnSide(Phrase phrase) =>
        phrase is { Marker: not null } or { Case: CaseFeature.Ins } or { Relation: Relation.Genitive } || IsTime(phrase.Head);
}
