using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>What stands farther around a word than its neighbours and decides its case: the adposition that governs it, the verb, whether it has a subject already.</summary>
internal readonly record struct ReadingContext
{
    private const int Reach = 10;
    private const int PhraseReach = 5;
    private const int FarReach = 16;

    /// <summary>Hash of the adposition before the word's phrase; 1 for none, 2 where a noun stands between.</summary>
    public ulong Adposition { get; private init; }

    /// <summary>Hash of the nearest verb's lemma, the one before first; 1 for none.</summary>
    public ulong Verb { get; private init; }

    /// <summary>Hash of the last two letters of that verb: reflexives take no object.</summary>
    public ulong VerbEnding { get; private init; }

    /// <summary>Features of that verb.</summary>
    public Features VerbFeatures { get; private init; }

    /// <summary>Whether the verb stands before the word.</summary>
    public bool VerbIsBefore { get; private init; }

    /// <summary>Whether a noun in the nominative was decided on in this clause.</summary>
    public bool HasSubject { get; private init; }

    /// <summary>Whether a bare noun in the accusative was.</summary>
    public bool HasObject { get; private init; }

    /// <summary>Whether a noun in the ergative was: whose verb has not come yet: it asks for a finite one in the past.</summary>
    public bool HasAgent { get; private init; }

    /// <summary>Kind of number before the word in its phrase: 1 none, 2 one, 3 two to four, 4 more, 5 a word.</summary>
    public ulong Number { get; private init; }

    /// <summary>Case and distance of the noun right before the phrase; 1 for none.</summary>
    public ulong NounBefore { get; private init; }

    /// <summary>Case of the noun that a conjunction or comma joins the word to; 1 for none.</summary>
    public ulong Joined { get; private init; }

    /// <summary>Part of speech and case of what stands before the quotation mark right before the word; 1 for no mark.</summary>
    public ulong Quoted { get; private init; }

    /// <summary>Whether a noun that may be or must be nominative (1, 2) or accusative (4, 8) follows in the clause.</summary>
    public ulong Ahead { get; private init; }

    /// <summary>What stands before that a case may come from: 1 nothing, 2 an adposition, 4 a noun right before in the same case, 8 one in the same case that it is joined to; 16 where such a noun stands in another.</summary>
    public ulong Licence(CaseFeature @case) =>
        (Adposition > 2 ? 2UL : 1UL) | (NounBefore > 1 ? NounBefore / 16 == (ulong)@case ? 4UL : 16UL : 0) | (Joined > 1 ? Joined >> 4 == (ulong)@case ? 8UL : 16UL : 0);

    /// <summary>The cases that no adposition before allows, one bit each; 0 where nothing is known of them.</summary>
    public uint Barred { get; private init; }

    /// <summary>"Убитый накануне активист": whether the word, as an adposition, could tie nothing that stands right behind it.</summary>
    public bool TiesNothing { get; private init; }

    /// <summary>Whether a noun, name, pronoun or attribute stands in a case that no adposition before allows.</summary>
    public bool IsBarred(Analysis reading) =>
        (reading.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.VERB || reading is { Upos: Upos.PRON, Features.Person: PersonFeature.Third }) && reading.Features.Case != CaseFeature.None && (Government.Bit(reading.Features.Case) & Barred) != 0;

    /// <summary>Whether some readings are barred, but not all.</summary>
    public bool Bars(ImmutableArray<Analysis> readings)
    {
        if (Barred == 0)
        {
            return false;
        }

        var barred = 0;
        foreach (var reading in readings)
        {
            barred += IsBarred(reading) ? 1 : 0;
        }

        return barred > 0 && barred < readings.Length;
    }

    /// <summary>Looks around a word; the words before it are already decided.</summary>
    public static ReadingContext Of(IReadOnlyList<Word> words, int at, Government government)
    {
        var (adposition, number, noun, joined) = (1UL, 1UL, 1UL, 1UL);
        for (var i = at - 1; i >= Math.Max(0, at - PhraseReach); i--)
        {
            var word = words[i];
            if (word.Upos == Upos.ADP)
            {
                adposition = FeatureReader.Text(word.Lower);
                break;
            }

            if (word.IsNumber)
            {
                number = NumberKind(word);
            }
            else if (word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
            {
                (adposition, noun) = (2, (ulong)((int)word.Features.Case * 16 + Math.Min(at - i, 3)));
                break;
            }
            else if (word.Upos is Upos.CCONJ || word.Token.Form == ",")
            {
                joined = Before(words, i);
                break;
            }
            else if (!(word.Upos is Upos.ADJ or Upos.DET or Upos.ADV or Upos.PART || word.Features.VerbForm == VerbFormFeature.Part))
            {
                break;
            }
        }

        var (verb, isBefore) = Governor(words, at);
        var (subject, direct, agent) = Sides(words, at);
        return new ReadingContext
        {
            Adposition = adposition,
            Number = number,
            NounBefore = noun,
            Quoted = QuotedBy(words, at),
            Ahead = Coming(words, at),
            Joined = joined,
            Verb = verb is null ? 1 : FeatureReader.Text(verb.Lemma),
            VerbEnding = verb is null ? 1 : FeatureReader.Text(verb.Lower.AsSpan(Math.Max(0, verb.Lower.Length - 2))) & 0xFFFFFFFFFF,
            VerbFeatures = verb?.Features ?? Features.None,
            VerbIsBefore = isBefore,
            HasSubject = subject,
            HasObject = direct,
            HasAgent = agent,
            TiesNothing = !government.IsEmpty && at + 1 < words.Count && words[at].Analyses.Any(static a => a.Upos == Upos.ADP) && IsUntied(words[at + 1], government.Of(words[at].Lower)),
            Barred = government.IsEmpty ? 0 : ~AllowedAt(words, at, government),
        };
    }

    private static bool IsUntied(Word word, uint cases)
    {
        // "Накануне Франция потребовала", "накануне премьер подал": whatever else the dictionary form of a name or of somebody may be.
        if ((cases & Government.Bit(CaseFeature.Nom)) == 0)
        {
            foreach (var reading in word.Analyses)
            {
                if (reading.Features is { Case: CaseFeature.Nom } features && reading.Lemma == word.Lower && (features.NameType != NameTypeFeature.None && char.IsUpper(word.Token.Form[0]) || features.Animacy == AnimacyFeature.Anim && reading.Upos == Upos.NOUN)
                    && !HasOwn(word, reading.Lemma, cases))
                {
                    return true;
                }
            }
        }

        foreach (var reading in word.Analyses)
        {
            if (!(reading.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.DET or Upos.VERB && reading.Features.Case != CaseFeature.None && (Government.Bit(reading.Features.Case) & cases) == 0))
            {
                return false;
            }
        }

        return true;
    }

    // Whether the dictionary form may itself stand in one of the cases ("Сочи").
    private static bool HasOwn(Word word, string lemma, uint cases)
    {
        foreach (var reading in word.Analyses)
        {
            if (reading.Lemma == lemma && (Government.Bit(reading.Features.Case) & cases) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Right behind an adposition, or with attributes between, its cases; elsewhere those that need none, and those of adpositions before.</summary>
    private static uint AllowedAt(IReadOnlyList<Word> words, int at, Government government)
    {
        var (allowed, isNear) = (government.Free, true);
        for (var i = at - 1; i >= Math.Max(0, at - FarReach); i--)
        {
            var word = words[i];
            if (word.Upos == Upos.ADP)
            {
                var cases = government.Of(word.Lower);
                if (isNear)
                {
                    return cases;
                }

                allowed |= cases;
            }
            // "В Лионе закрыли мост, и США угрожают Мексике": no adposition ties what stands behind a verb that it stands before.
            else if (word.Upos is Upos.SCONJ || word.IsFinite || word.Token.Form is ";")
            {
                break;
            }

            isNear &= word.Upos is Upos.ADJ or Upos.DET && word.Features.VerbForm == VerbFormFeature.None || FeatureReader.IsQuote(word);
        }

        return allowed;
    }

    /// <summary>Whether a reading may be the verb's subject by number and gender, and whether it is nominative.</summary>
    public ulong Agreement(Features reading) => Verb == 1 ? 8UL
        : (reading.Number == VerbFeatures.Number || VerbFeatures.Number == NumberFeature.None ? 1UL : 0)
            | (reading.Gender == VerbFeatures.Gender || VerbFeatures.Gender == GenderFeature.None || reading.Number == NumberFeature.Plur ? 2UL : 0)
            | (VerbFeatures.Voice == VoiceFeature.Pass ? 4UL : 0) | (ulong)VerbFeatures.VerbForm << 8;

    private static ulong QuotedBy(IReadOnlyList<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (FeatureReader.IsQuote(words[i]))
            {
                return i == 0 ? 2UL : (ulong)words[i - 1].Upos << 8 | (ulong)words[i - 1].Features.Case << 16 | (uint)(at - i);
            }

            if (words[i].Token.Kind == TokenKind.Punctuation)
            {
                break;
            }
        }

        return 1;
    }

    private static ulong Coming(IReadOnlyList<Word> words, int at)
    {
        ulong found = 0;
        for (var i = at + 1; i < Math.Min(words.Count, at + Reach); i++)
        {
            if (words[i].Token.Kind == TokenKind.Punctuation && !FeatureReader.IsQuote(words[i]) || words[i].Upos is Upos.SCONJ)
            {
                break;
            }

            if (words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || words[i - 1].Upos is Upos.ADP)
            {
                continue;
            }

            var (nominative, accusative, all) = (0, 0, words[i].Analyses.Length);
            foreach (var reading in words[i].Analyses)
            {
                nominative += reading.Features.Case == CaseFeature.Nom ? 1 : 0;
                accusative += reading.Features.Case == CaseFeature.Acc ? 1 : 0;
            }

            found |= (nominative > 0 ? 1UL : 0) | (nominative == all ? 2UL : 0) | (accusative > 0 ? 4UL : 0) | (accusative == all ? 8UL : 0);
        }

        return found;
    }

    /// <summary>Whether the verb takes an object, its voice, form and person.</summary>
    public ulong VerbKind => Verb == 1 ? 0 : (ulong)VerbFeatures.Subcat << 8 | (ulong)VerbFeatures.Voice << 12 | (ulong)VerbFeatures.VerbForm << 16 | (ulong)VerbFeatures.Person << 20 | (ulong)VerbFeatures.Number << 24;

    private static ulong NumberKind(Word word)
    {
        if (word.Token.Kind != TokenKind.Number)
        {
            return 5UL + ((ulong)word.Features.Case << 4);
        }

        var text = word.Token.Form;
        var teen = text.Length > 1 && text[^2] == '1';
        return (text[^1], teen) switch
        {
            _ when text.AsSpan().IndexOfAny(',', '.') > 0 => 6,
            ('1', false) => 2,
            ('2' or '3' or '4', false) => 3,
            _ => 4,
        };
    }

    private static ulong Before(IReadOnlyList<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return 2 + ((ulong)words[i].Features.Case << 4);
            }
        }

        return 1;
    }

    private static (Word? Verb, bool IsBefore) Governor(IReadOnlyList<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (words[i].Upos == Upos.VERB)
            {
                return (words[i], true);
            }

            if (words[i].Upos is Upos.SCONJ or Upos.CCONJ || words[i].Token.Form is "," or ";" or ":")
            {
                break;
            }
        }

        for (var i = at + 1; i < Math.Min(words.Count, at + Reach); i++)
        {
            foreach (var reading in words[i].Analyses)
            {
                if (reading.Upos == Upos.VERB && reading.Features.VerbForm == VerbFormFeature.Fin)
                {
                    return (words[i] with { Analyses = [reading] }, false);
                }
            }

            if (words[i].Upos is Upos.SCONJ || words[i].Token.Form is ";" or ":")
            {
                break;
            }
        }

        return (null, false);
    }

    private static (bool Subject, bool Direct, bool Agent) Sides(IReadOnlyList<Word> words, int at)
    {
        var (subject, direct, agent, served) = (false, false, false, false);
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (words[i].Upos is Upos.SCONJ || words[i].Token.Form is ";" or ":" or ",")
            {
                break;
            }

            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
            {
                subject |= words[i].Features.Case == CaseFeature.Nom;
                direct |= words[i].Features.Case == CaseFeature.Acc;
                agent |= !served && words[i].Features.Case == CaseFeature.Erg;
            }

            served |= words[i].Upos == Upos.VERB && words[i].Features.VerbForm == VerbFormFeature.Fin;
        }

        return (subject, direct, agent);
    }
}
