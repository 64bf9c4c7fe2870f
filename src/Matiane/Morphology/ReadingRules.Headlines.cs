using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <content>What headlines, which save articles and auxiliaries, make of the words in them, and what long phrases do.</content>
internal static partial class ReadingRules
{
    /// <summary>"Lagos church fire death toll rises to 12": behind one thing and before an adposition with a bare number, what may be a present is no plural where no verb stands before.</summary>
    private static int Rising(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 0 && at + 2 < words.Count && readings[best] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }
            && words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.PART && words[at + 2].IsNumber && (at + 3 == words.Count || words[at + 3].Analyses[0].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.ADV)
            && words.Take(at).All(static w => w.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.PART)
                ? First(readings, IsPresentOfOne, best) : best;
    }

    /// <summary>"The network is down, NetBlocks reports.": at the end of a sentence that has a verb, behind a mark and nothing but a name, what may be a present is its verb.</summary>
    private static int Signing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 3 || at + 1 < words.Count && !(at + 2 == words.Count && words[at + 1].Token.Form == ".") || readings[best] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } || !char.IsUpper(words[at - 1].Token.Form[0]))
        {
            return best;
        }

        var mark = at - 1;
        while (mark > 0 && char.IsUpper(words[mark].Token.Form[0]))
        {
            mark--;
        }

        return words[mark].Token.Form == "," && words.Take(mark).Any(static w => w is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } && char.IsLower(w.Token.Form[0]))
            ? First(readings, static r => r is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, Number: NumberFeature.Sing, Person: PersonFeature.Third } }, best) : best;
    }

    /// <summary>"20:15 Police say nine people have been held": right behind a noun and before a word, what may be a verb is no exclamation.</summary>
    private static int Exclaimed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 0 && at + 1 < words.Count && readings[best].Upos == Upos.INTJ && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at + 1].Token.Kind != TokenKind.Punctuation
            ? First(readings, IsPresentOfMany, best) : best;
    }

    /// <summary>"Curfew in Honiara after looters ransack shops", "truce in doubt as Turkish jets strike Kobani": in a headline, behind what may open a clause and its plural, and before what can only be its object, a bare form is its verb.</summary>
    private static int Reporting(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || at + 1 >= words.Count || words[words.Count - 1].Token.Form == "." || readings[best] is not ({ Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } or { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } or { Upos: Upos.ADJ })
            || words[at - 1] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at - 1].Analyses.All(static r => r is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur })
            // "As workers walk out": a bare form also before what belongs to it.
            || words[at + 1].Analyses[0].Upos is not (Upos.NOUN or Upos.PROPN or Upos.DET or Upos.NUM or Upos.ADJ or Upos.PRON) && !(readings[best].Upos == Upos.VERB && words[at + 1].Analyses[0].Upos is Upos.ADV or Upos.ADP))
        {
            return best;
        }

        var opening = Opener(words, at);
        return words[opening].Upos is Upos.ADP or Upos.SCONJ && words[opening].Analyses.Any(static r => r.Upos == Upos.SCONJ) && !HasVerbBehind(words, at)
            ? First(readings, IsPresentOfMany, best) : best;
    }

    /// <summary>"The shelling, which hit a school, wounded six": behind the mark that closes a relative clause on what the sentence opens with, and before an article or number, what may be a past is the sentence's verb.</summary>
    private static int Returning(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        var isMany = at > 4 && readings[best] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur };
        if (at < 5 || at + 1 >= words.Count || readings[best].Upos is not (Upos.ADJ or Upos.NOUN) || words[at - 1].Token.Form != "," || !(words[at + 1].IsNumber || words[at + 1].Analyses[0].Upos is Upos.DET or Upos.NUM || isMany && words[at + 1].Analyses[0].Upos == Upos.ADP))
        {
            return best;
        }

        var open = 0;
        while (open < at - 3 && words[open].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADP)
        {
            open++;
        }

        // "The novel, set in a mining town, tells of a teacher": likewise a present behind a participle.
        return open == 0 || words[open].Token.Form != "," ? best
            : words[open + 1].Analyses.Any(static r => r.Features.PronType == PronTypeFeature.Rel) && !isMany ? First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best)
            : isMany && (words[open + 1] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past } || words[open + 1].Analyses.Any(static r => r.Features.PronType == PronTypeFeature.Rel)) ? First(readings, IsPresentOfOne, best)
            : best;
    }

    /// <summary>"Soldiers open fire on a bus", "rebels free 12 hostages": behind the plural that a sentence opens with and before what can be its object, an adjective that may be a verb is one where no other verb follows.</summary>
    private static int Clearing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at == 1 && at + 1 < words.Count && readings[best].Upos is Upos.ADJ or Upos.ADV && words[0].Analyses.Any(static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }) && words[0].Upos is Upos.NOUN or Upos.PROPN
            && words[at + 1].Analyses[0].Upos is Upos.NOUN or Upos.DET or Upos.NUM && !words.Skip(at + 1).Any(static w => w.Analyses[0] is { Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
                ? First(readings, IsPresentOfMany, best) : best;
    }

    /// <summary>"India-China talks opened in Hanoi": behind two names joined into one word, what may be a plural noun is one where a verb follows.</summary>
    private static int Joint(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 0 && readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } } && words[at - 1].Token.Form is { Length: > 4 } form && form.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < form.Length && char.IsUpper(form[0]) && char.IsUpper(form[hyphen + 1])
            && HasVerbBehind(words, at)
                ? First(readings, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best) : best;
    }

    /// <summary>"When food prices rise faster than wages": behind a word of time and its plural, before an adverb or comparison, a bare form is the verb of a clause that has no other.</summary>
    private static int Generalising(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || at + 1 >= words.Count || readings[best] is not ({ Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } or { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }) || words[at - 1] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }
            || !(words[at + 1].Analyses[0].Upos is Upos.ADV or Upos.ADJ or Upos.PUNCT or Upos.ADP))
        {
            return best;
        }

        var opening = Opener(words, at);
        return words[opening] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int or PronTypeFeature.Rel } && !HasVerbBehind(words, at)
            ? First(readings, IsPresentOfMany, best) : best;
    }

    /// <summary>"Were shot dead by border guards": behind a past participle and before nouns, with no form that takes an object, what may tie something opens no clause.</summary>
    private static int ByDoer(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || at + 1 >= words.Count || readings[best].Upos != Upos.SCONJ || !(IsPast(at - 1) || words[at - 1].Upos == Upos.ADJ && IsPast(at - 2)) || words[at + 1].Analyses[0].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM or Upos.DET) || words[at + 1].Analyses.Any(static r => r.Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part))
        {
            return best;
        }

        for (var i = at + 1; i < words.Count && words[i].Token.Kind != TokenKind.Punctuation && words[i].Analyses[0].Features.PronType is not (PronTypeFeature.Rel or PronTypeFeature.Int); i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } || words[i].Analyses.Any(static r => r is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }))
            {
                return best;
            }
        }

        return First(readings, static r => r.Upos == Upos.ADP, best);

        bool IsPast(int word) => words[word] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } } or { Upos: Upos.VERB, Features.Voice: VoiceFeature.Pass };
    }

    /// <summary>"Ethiopia to free 300 prisoners": in a headline, behind the name that it opens with, "to" before what may be an infinitive with a number or noun ties nothing, and that is one.</summary>
    private static int Announcing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 1 || at + 1 >= words.Count || words[words.Count - 1].Token.Form == ".")
        {
            return best;
        }

        if (readings[best].Upos == Upos.ADP && at <= 3 && at + 2 < words.Count && words.Take(at).All(static w => w.Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ) && words[at + 1].Analyses.Any(IsInfinitive) && (words[at + 2].IsNumber || words[at + 2].Analyses[0].Upos is Upos.NUM or Upos.DET))
        {
            return First(readings, static r => r.Upos == Upos.PART, best);
        }

        return readings[best].Upos is Upos.ADJ or Upos.NOUN && words[at - 1] is { Upos: Upos.PART, Features.Case: CaseFeature.None } && (words[at + 1].IsNumber || words[at + 1].Analyses[0].Upos is Upos.NUM or Upos.DET) ? First(readings, IsInfinitive, best) : best;

        static bool IsInfinitive(Analysis reading) => reading is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf };
    }

    /// <summary>"Shot his commanding officer": between what is somebody's and a single noun, a form in -ing says which.</summary>
    private static int Commanding(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return at > 0 && at + 1 < words.Count && readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && words[at - 1].Features.Poss == PossFeature.Yes && words[at + 1].Analyses[0].Upos == Upos.NOUN
            ? First(readings, static r => r.Upos == Upos.ADJ, First(readings, static r => r.Upos == Upos.NOUN, best)) : best;
    }

    /// <summary>"People displaced by fighting who fled": behind a past participle and its adposition, without an object of its own, a form in -ing is the noun that it was done by.</summary>
    private static int Suffered(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at > 0 && at + 1 < words.Count && readings[best].Upos == Upos.SCONJ && words[at - 1] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past } && words[at + 1].Analyses[0] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } }
            && words[at + 1].Analyses.Any(static r => r.Upos == Upos.NOUN) && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is Upos.PUNCT or Upos.PRON or Upos.VERB or Upos.AUX or Upos.CCONJ) && (at + 2 == words.Count || words[at + 2].Analyses[0].Features.Person == PersonFeature.None))
        {
            return First(readings, static r => r.Upos == Upos.ADP, best);
        }

        return at > 1 && readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && words[at - 1].Upos is Upos.ADP or Upos.SCONJ && words[at - 2] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }
            && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos is Upos.PUNCT or Upos.PRON or Upos.VERB or Upos.AUX or Upos.CCONJ) && (at + 1 == words.Count || words[at + 1].Features.Person == PersonFeature.None)
                ? First(readings, static r => r.Upos == Upos.NOUN, best) : best;
    }

    private static bool IsPresentOfMany(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } };

    private static bool IsPresentOfOne(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } };

    /// <summary>Where what may be a subject begins before a word, past nouns and what describes them: the word before it.</summary>
    private static int Opener(ImmutableArray<Word>.Builder words, int at)
    {
        var opening = at - 1;
        while (opening > 0 && words[opening].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)
        {
            opening--;
        }

        return opening;
    }

    /// <summary>Whether a finite verb or an auxiliary stands behind a word before the next mark.</summary>
    private static bool HasVerbBehind(ImmutableArray<Word>.Builder words, int at) =>
        words.Skip(at + 1).TakeWhile(static w => w.Token.Kind != TokenKind.Punctuation).Any(static w => w.Analyses[0] is { Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin });
}
