using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <content>What relative clauses, habits and what is seen make of the words in them, where order tells sides apart.</content>
internal static partial class ReadingRules
{
    /// <summary>"The village that rebels burned": right behind a relative word and before a past or an auxiliary, what may be several is no verb.</summary>
    private static int Following(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 1 && at + 1 < words.Count && readings[best] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, Number: NumberFeature.Sing, Person: PersonFeature.Third } }
            && words[at - 1].Analyses.Any(static r => r.Features.PronType is PronTypeFeature.Rel or PronTypeFeature.Int) && words[at - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.PUNCT or Upos.ADP
            // "Who supports armed groups": what stands before a noun may be its attribute.
            && (words[at + 1].Analyses[0] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } || words[at + 1].Analyses.Any(static r => r is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }) && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN)))
                ? First(readings, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best) : best;
    }

    /// <summary>"Police not only beat the men but also arrested 30": behind a negation with an adverb, right behind a noun and without an auxiliary, what may be a past is no infinitive.</summary>
    private static int Exceeding(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 2 && readings[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } or { Upos: Upos.NOUN } && words[at - 1].Upos == Upos.ADV && words[at - 2] is { Upos: Upos.PART, Features.Polarity: PolarityFeature.Neg } && words[at - 3].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
            ? First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } }, best)) : best;
    }

    /// <summary>"Settlers regularly attack shepherds": between several with an adverb, which a sentence opens with, and several, an article or a name, what may be a verb of several is the verb, and those behind it none.</summary>
    private static int Repeating(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at > 1 && readings[best] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, Number: NumberFeature.Sing } } && IsPresentOfMany(words[at - 1].Best) && words[at - 2].Upos == Upos.ADV)
        {
            return First(readings, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best);
        }

        if (at < 2 || at + 1 >= words.Count || readings[best].Upos != Upos.NOUN || readings[best].Features.Number != NumberFeature.Sing || words[at - 1].Upos != Upos.ADV || words[at - 2] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }
            || words[at - 1].Analyses.Any(static r => r.Upos is Upos.ADJ or Upos.ADP) || words.Take(at - 2).Any(static w => w.Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM))
            || !words[at + 1].Analyses.Any(static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } or { Upos: Upos.DET or Upos.PROPN or Upos.NUM }))
        {
            return best;
        }

        return First(readings, IsPresentOfMany, best);
    }

    /// <summary>"Saw soldiers looting shops", "footage of guards beating prisoners": between several right behind a verb, number, article or adposition and several more, what may be a form in -ing is one.</summary>
    private static int Witnessed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 1 && at + 1 < words.Count && readings[best] is { Upos: Upos.NOUN or Upos.ADJ } && words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at - 2].Upos is Upos.VERB or Upos.DET or Upos.NUM or Upos.ADP
            && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is Upos.PUNCT or Upos.ADP or Upos.CCONJ)
            && words.Take(at - 1).Any(static w => w is { Upos: Upos.VERB })
                ? AsForm(readings, best) : best;
    }

    /// <summary>"After looting the bank", "for shooting their neighbour": behind an adposition inside a sentence and before an article or what is somebody's, what may be a form in -ing is one.</summary>
    private static int Preceded(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 1 && at + 1 < words.Count && readings[best] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && words[at - 1].Upos is Upos.ADP or Upos.SCONJ && words[at - 2].Token.Kind == TokenKind.Word && words[at + 1].Analyses[0] is { Upos: Upos.DET } or { Features.Poss: PossFeature.Yes }
            ? AsForm(readings, best) : best;
    }

    /// <summary>"The army, residents say, burned dozens of huts": behind the mark that closes who says it, put in right behind the noun that a sentence opens with, or what is told of that noun ("Norway, where farmers live on rations, severed relations"), what may be a past is that noun's verb.</summary>
    private static int Resuming(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 4 || readings[best].Upos != Upos.ADJ || words[at - 1].Token.Form != ",")
        {
            return best;
        }

        var open = 0;
        while (open < at - 3 && IsNominal(words[open]))
        {
            open++;
        }

        return open > 0 && words[open].Token.Form == "," && (words[at - 2].IsFinite && Enumerable.Range(open + 1, at - open - 3).All(i => IsNominal(words[i])) || IsRelative(words[open + 1]) && words[0].Upos != Upos.ADP && Enumerable.Range(open + 2, at - open - 3).Any(i => words[i].IsFinite))
            ? First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best) : best;

        static bool IsNominal(Word word) => word.Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON or Upos.ADP;

        static bool IsRelative(Word word) => word.Analyses.Any(static a => a.Features.PronType == PronTypeFeature.Rel);
    }

    /// <summary>"After police shot a student", "when guards hit the driver", "before rebels shot dead two nuns": behind what opens a clause and its subject, and before an article or number, what may be a past is the verb.</summary>
    private static int Subordinated(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        // "As Washington eased sanctions": before several also behind a single name, where no other verb follows.
        var isNamed = at > 1 && at + 1 < words.Count && readings[best].Upos == Upos.ADJ && words[at - 1].Upos == Upos.PROPN && words[at - 2].Token.Kind == TokenKind.Word && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && !HasVerbBehind(words, at);
        // "After the council put out a call": what is a past and an infinitive alike is none right behind its subject.
        var isBare = at > 1 && readings[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf };
        if (at < 2 || at + 1 >= words.Count || readings[best].Upos is not (Upos.NOUN or Upos.ADJ) && !isBare || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN) || !(isNamed || isBare || IsTaken(at + 1) || words[at + 1].Analyses[0].Upos == Upos.ADJ && at + 2 < words.Count && IsTaken(at + 2)))
        {
            return best;
        }

        var opening = at - 1;
        while (opening > 0 && words[opening].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM)
        {
            opening--;
        }

        return words[opening] is { Upos: Upos.SCONJ } or { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int or PronTypeFeature.Rel } || words[opening].Upos == Upos.ADP && words[opening].Analyses.Any(static r => r.Upos == Upos.SCONJ)
            ? First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best) : best;

        // "After the gunman shot himself".
        bool IsTaken(int side) => words[side].IsNumber || words[side].Analyses[0].Features.Reflex == ReflexFeature.Yes || words[side].Analyses[0].Upos is Upos.DET or Upos.NUM || words[side].Analyses[0].Features.Poss == PossFeature.Yes;
    }

    /// <summary>"…, killing four officers and freeing dozens of prisoners": behind a conjunction, where a form in -ing stands right behind the mark before, what may be another is one.</summary>
    private static int AddedTo(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 4 || at + 1 >= words.Count || readings[best].Upos is not (Upos.NOUN or Upos.ADJ) || words[at - 1].Upos != Upos.CCONJ || words[at + 1].Analyses[0].Upos is not (Upos.NOUN or Upos.PROPN or Upos.DET or Upos.NUM or Upos.PRON or Upos.ADJ))
        {
            return best;
        }

        var mark = at - 2;
        while (mark > 0 && words[mark].Token.Form != ",")
        {
            mark--;
        }

        return mark > 0 && words[mark + 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } }
            ? AsForm(readings, best) : best;
    }

    /// <summary>"A bomb exploded, wounding dozens, police said": between a mark behind a verb with its past and a plural with the mark behind it, what may be a form in -ing is no adjective.</summary>
    private static int ComingOf(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 1 && at + 2 < words.Count && readings[best].Upos == Upos.ADJ && words[at - 1].Token.Form == "," && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at + 2].Token.Form == ","
            && words.Take(at - 1).Any(static w => w is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past })
                ? AsForm(readings, best) : best;
    }

    /// <summary>"Has freed four officers and plans to free ten more": behind a conjunction that follows what is counted, and before "to" with an infinitive, what may be a present is no noun, where a verb in the present stands before.</summary>
    private static int Intending(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 3 && at + 2 < words.Count && readings[best] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at - 1].Upos == Upos.CCONJ && words[at - 2].Upos is Upos.NOUN or Upos.PROPN && words[at + 1].Analyses.Any(static r => r.Upos == Upos.PART) && words[at + 2].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }
            && (words[at - 3].IsNumber || words[at - 3].Upos == Upos.NUM || words[at - 4].IsNumber || words[at - 4].Upos == Upos.NUM)
            && words.Take(at - 1).Any(static w => w is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } })
                ? First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } }, best) : best;
    }

    /// <summary>"Prompting police to fire live rounds": between a verb with whom it makes do something and what may be an infinitive with its object, "to" ties no noun.</summary>
    private static int Caused(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 1 && at + 2 < words.Count && readings[best].Upos == Upos.ADP && First(readings, static r => r is { Upos: Upos.PART }, -1) is >= 0 and var particle && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at - 2].Upos == Upos.VERB
            && words[at + 1].Analyses.Any(static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }) && words[at + 1].Analyses.Any(static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing })
            && (words[at + 2].IsNumber || words[at + 2].Analyses[0].Upos is Upos.DET or Upos.NUM or Upos.PRON || words[at + 2].Analyses.Any(static r => r.Upos == Upos.ADJ) && at + 3 < words.Count && words[at + 3].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }) ? particle : best;
    }

    /// <summary>"It was Turkey that closed the border": right behind a name that a copula points to, and before a finite verb, what may be a relative word is one.</summary>
    private static int Pointing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 3 || at + 1 >= words.Count || readings[best].Upos is not (Upos.SCONJ or Upos.DET) || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN) || words[at + 1].Analyses[0] is not ({ Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } or { Upos: Upos.VERB, Features: { Tense: TenseFeature.Past } or { VerbForm: VerbFormFeature.Fin } }))
        {
            return best;
        }

        var copula = at - 1;
        while (copula > 0 && words[copula].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM)
        {
            copula--;
        }

        return copula > 0 && words[copula].Upos == Upos.AUX && (words[copula - 1].IsExpletive || words[copula - 1] is { Upos: Upos.PRON, Features.Gender: GenderFeature.Neut }) ? First(readings, static r => r is { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Rel }, best) : best;
    }

    /// <summary>"…, but shelling killed a family", "while talks between the two opened": behind what opens a clause, what may be a noun is the subject of the past behind it, and no form in -ing, nor a present of somebody who is not named.</summary>
    private static int Subjected(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 1 || at + 2 >= words.Count || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } }
            || !(words[at - 1].Upos is Upos.CCONJ or Upos.SCONJ || words[at - 1].Token.Form is "," or ";" or "—" or "–" || words[at - 1].Analyses.Any(static r => r.Upos == Upos.SCONJ)))
        {
            return best;
        }

        if (readings[best].Features.VerbForm != VerbFormFeature.Fin)
        {
            // "Because soaring food prices have angered shoppers": nor where it only describes several that have a verb right behind them.
            var noun = at + 1;
            while (noun + 2 < words.Count && words[noun].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && words[noun].Analyses.All(static r => r is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }))
            {
                noun++;
            }

            if (noun + 1 < words.Count && words[noun].Analyses.Any(static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }) && words[noun + 1].Analyses.Any(static r => r is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Number: not NumberFeature.Sing } }))
            {
                return First(readings, static r => r.Upos == Upos.ADJ, best);
            }

            return IsPast(words[at + 1]) && (words[at + 2].IsNumber || words[at + 2].Analyses[0].Upos is Upos.DET or Upos.NUM) || words[at + 1].Analyses[0] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }
                ? First(readings, static r => r.Upos == Upos.NOUN, best) : best;
        }

        // "He visits Rome and talks with the premier": not without a verb of its own behind it.
        return words[at + 1].Analyses[0].Upos == Upos.ADP && words.Skip(at + 2).TakeWhile(static w => w.Token.Kind != TokenKind.Punctuation && w.Analyses[0].Upos is not Upos.SCONJ && w.Analyses[0].Features.PronType is not (PronTypeFeature.Rel or PronTypeFeature.Int)).Any(static w => w.Analyses[0].Upos == Upos.AUX || IsPast(w))
            ? First(readings, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best) : best;

        static bool IsPast(Word word) => word.Analyses.Any(static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });
    }

    /// <summary>The reading as a form in -ing, if a word has one.</summary>
    private static int AsForm(ImmutableArray<Analysis> readings, int best) =>
        First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } }, best);
}
