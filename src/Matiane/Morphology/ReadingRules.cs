using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>What the chosen reading of a word must not be, whatever the neighbours make likely; words before it are already decided.</summary>
internal static partial class ReadingRules
{
    private const int OwnedAttributes = 4;

    // In how many cases an attribute that is not declined looks alike.
    private const int CasesAlike = 3;
    private const int Reach = 10;

    // Words that say how exact a number is, and the number ("не менее чем десяти").
    private const int EstimateReach = 4;

    /// <summary>The reading to take instead of the likeliest; that one where nothing speaks against it.</summary>
    public static int Mend(ImmutableArray<Word>.Builder words, int at, int best, in ReadingContext setting)
    {
        best = setting.TiesNothing && words[at].Analyses[best].Upos == Upos.ADP ? First(words[at].Analyses, static r => r.Upos == Upos.ADV, best) : best;
        best = Abbreviating(words, at, best);
        best = Small(words, at, best);
        best = Substantive(words, at, best);
        best = Inverted(words, at, best);
        best = Perfecting(words, at, best);
        best = Distributing(words, at, best);
        best = Accompanying(words, at, best);
        best = Beginning(words, at, best);
        best = Taking(words, at, best);
        best = Hurting(words, at, best);
        best = GoingOn(words, at, best);
        best = Named(words, at, best);
        best = Surnamed(words, at, best);
        best = Resulting(words, at, best);
        best = Saying(words, at, best);
        best = Numbered(words, at, best);
        best = CountedObject(words, at, best);
        best = CountedAlone(words, at, best);
        best = Adverbial(words, at, best);
        best = Bearing(words, at, best);
        best = Acting(words, at, best, setting);
        best = Apposed(words, at, best);
        best = NamedAlike(words, at, best);
        best = Closing(words, at, best);
        best = Objecting(words, at, best);
        best = Headed(words, at, best);
        best = Opening(words, at, best);
        best = Totalling(words, at, best);
        best = Befalling(words, at, best);
        best = Presenting(words, at, best);
        best = Compounding(words, at, best);
        best = Qualified(words, at, best);
        best = Heading(words, at, best);
        best = Introducing(words, at, best);
        best = Joined(words, at, best);
        best = Aided(words, at, best);
        best = Paired(words, at, best);
        best = Asking(words, at, best);
        best = Binding(words, at, best);
        best = Having(words, at, best);
        best = Relating(words, at, best);
        best = Articled(words, at, best);
        best = Several(words, at, best);
        best = Meaning(words, at, best);
        best = Resumed(words, at, best);
        best = Owning(words, at, best);
        best = Standing(words, at, best);
        best = Partaking(words, at, best);
        best = Shortened(words, at, best);
        best = Awaited(words, at, best);
        best = Attributed(words, at, best);
        best = Attributing(words, at, best);
        best = Owned(words, at, best);
        best = Mined(words, at, best);
        best = Dealt(words, at, best);
        best = Counted(words, at, best);
        best = CountedThing(words, at, best);
        best = Disagreeing(words, at, best);
        best = Doing(words, at, best, setting);
        best = Doubled(words, at, best, setting);
        best = Suffering(words, at, best, setting);
        best = Timing(words, at, best);
        best = Following(words, at, best);
        best = Exceeding(words, at, best);
        best = Repeating(words, at, best);
        best = Witnessed(words, at, best);
        best = Pointing(words, at, best);
        best = Preceded(words, at, best);
        best = Resuming(words, at, best);
        best = Subordinated(words, at, best);
        best = AddedTo(words, at, best);
        best = ComingOf(words, at, best);
        best = Intending(words, at, best);
        best = Caused(words, at, best);
        best = Rising(words, at, best);
        best = ByDoer(words, at, best);
        best = Announcing(words, at, best);
        best = Returning(words, at, best);
        best = Generalising(words, at, best);
        best = Reporting(words, at, best);
        best = Exclaimed(words, at, best);
        best = Signing(words, at, best);
        best = Clearing(words, at, best);
        best = Joint(words, at, best);
        best = Commanding(words, at, best);
        best = Suffered(words, at, best);
        best = Subjected(words, at, best);
        best = Crowding(words, at, best);
        best = Undergoing(words, at, best);
        best = Addressing(words, at, best);
        best = Evidenced(words, at, best);
        best = Doubting(words, at, best);
        best = Ruling(words, at, best);
        best = Themselves(words, at, best);
        best = StandingAlone(words, at, best);
        // Again: the rules since then may have made a noun of it.
        best = Adverbial(words, at, best);
        return Tying(words, at, best);
    }

    /// <summary>"The Islamic State (IS) attacked", "the WHO said": a word in capitals among words that are not is a name, and no auxiliary, verb or pronoun.</summary>
    private static int Abbreviating(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        return readings[best].Upos is Upos.AUX or Upos.VERB or Upos.PRON or Upos.SCONJ or Upos.ADP && IsInCapitals(words[at]) && !IsInCapitals(Neighbour(-1)) && !IsInCapitals(Neighbour(1))
            ? First(readings, static r => r.Upos is Upos.PROPN, First(readings, static r => r.Upos is Upos.NOUN, best)) : best;

        Word? Neighbour(int step)
        {
            for (var i = at + step; i >= 0 && i < words.Count; i += step)
            {
                if (words[i].Token is { Kind: TokenKind.Word, Form.Length: > 1 })
                {
                    return words[i];
                }
            }

            return null;
        }
    }

    /// <summary>"პარლამენტმა სხდომა გადადო": reports address nobody, so that what may be a finite verb is no vocative.</summary>
    private static int Addressing(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best].Features.Case == CaseFeature.Voc ? First(words[at].Analyses, static r => r.Features is { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind }, best) : best;

    /// <summary>"მეამბოხეებს ორი ჯარისკაცი მოუკლავს": right behind what stands in the nominative, with a dative and no nominative before that, what may be a perfect is no future.</summary>
    private static int Evidenced(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best].Features is not { Tense: TenseFeature.Fut, VerbForm: VerbFormFeature.Fin } || at < 2 || words[at - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Nom })
        {
            return best;
        }

        var i = at - 1;
        while (i >= 0 && words[i].Token.Kind != TokenKind.Punctuation && words[i].Features.Case is CaseFeature.Nom or CaseFeature.Gen)
        {
            i--;
        }

        var hasBearer = false;
        for (; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation && words[i].Features.Case != CaseFeature.Nom; i--)
        {
            hasBearer |= words[i] is { Upos: Upos.NOUN or Upos.PROPN or Upos.PRON, Best.Adposition: null, Features.Case: CaseFeature.Dat };
        }

        return hasBearer && (i < 0 || words[i].Token.Kind == TokenKind.Punctuation) ? First(words[at].Analyses, static r => r.Features is { Evident: EvidentFeature.Nfh, VerbForm: VerbFormFeature.Fin }, best) : best;
    }

    /// <summary>"შესაძლოა, ბანაკი დაბომბონ": with a wish behind it, what may be an adverb or an adjective with its copula says how sure that is, and is no clause of its own.</summary>
    private static int Doubting(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.ADJ, Features.Mood: MoodFeature.Ind } && words.Skip(at + 1).Any(static w => w.Analyses.Any(static r => r.Features is { Mood: MoodFeature.Opt, VerbForm: VerbFormFeature.Fin }))
            ? First(words[at].Analyses, r => r.Upos == Upos.ADV && r.Lemma == words[at].Lower, best) : best;

    /// <summary>"სასამართლო აქტივისტს ასამართლებს": what is the same in every case as an attribute, and may be a noun, is the subject of a present that has no other.</summary>
    private static int Ruling(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.ADJ, Features: { Number: NumberFeature.Sing, Case: not CaseFeature.Nom } } attribute || readings.Count(r => r.Upos == Upos.ADJ && r.Lemma == attribute.Lemma) < CasesAlike || !readings.Any(IsSubject))
        {
            return best;
        }

        var (first, end) = ClauseAround(words, at);
        var verb = end;
        while (verb > at && !words[verb].Analyses.Any(IsDone))
        {
            verb--;
        }

        return verb > at + 1 && Enumerable.Range(first, verb - first).All(i => i == at || (i < at ? words[i].Analyses.Take(1) : words[i].Analyses).All(static r => r is not { Upos: Upos.NOUN or Upos.PROPN or Upos.PRON, Features.Case: CaseFeature.Nom or CaseFeature.Erg }))
            ? First(readings, IsSubject, best) : best;

        bool IsSubject(Analysis reading) => reading is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Sing } } && reading.Lemma == attribute.Lemma;
        static bool IsDone(Analysis reading) => reading.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres or TenseFeature.Fut, Number: NumberFeature.Sing, Voice: VoiceFeature.Act, Evident: EvidentFeature.None };
    }

    /// <summary>"მათ პოლიციელებს ქვები დაუშინეს": a pronoun that looks like the dative is the subject of a past of several that has a plural in the dative and no other subject.</summary>
    private static int Themselves(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best] is not { Upos: Upos.PRON, Features: { Case: CaseFeature.Dat, Number: NumberFeature.Plur } } || !words[at].Analyses.Any(IsDoer))
        {
            return best;
        }

        var (first, end) = ClauseAround(words, at);
        return Enumerable.Range(at + 1, end - at).Any(i => words[i].Analyses.Any(static r => r.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf, Number: NumberFeature.Plur, Evident: EvidentFeature.None }))
            && Enumerable.Range(at + 1, end - at).Any(i => words[i].Analyses is [{ Upos: Upos.NOUN, Adposition: null, Features: { Case: CaseFeature.Dat, Number: NumberFeature.Plur } }, ..])
            && Enumerable.Range(first, end - first + 1).All(i => i == at || words[i].Analyses.All(static r => r.Features.Case != CaseFeature.Erg)) ? First(words[at].Analyses, IsDoer, best) : best;

        static bool IsDoer(Analysis reading) => reading is { Upos: Upos.PRON, Features: { Case: CaseFeature.Erg, Number: NumberFeature.Plur } };
    }

    /// <summary>"ისრაელმა სამხედრო ბაზა დაბომბა": what stands in the ergative and may be a noun is no attribute of a noun that stands in another case.</summary>
    private static int StandingAlone(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best] is not { Upos: Upos.ADJ, Features: { Case: CaseFeature.Erg, VerbForm: VerbFormFeature.None } })
        {
            return best;
        }

        var noun = at + 1;
        while (noun < words.Count && words[noun].Analyses[0].Upos is Upos.ADJ or Upos.NUM)
        {
            noun++;
        }

        return noun < words.Count && words[noun].Analyses[0].Upos is Upos.NOUN or Upos.PROPN && words[noun].Analyses.All(static r => r.Features.Case != CaseFeature.Erg)
            ? First(words[at].Analyses, static r => r is { Upos: Upos.PROPN, Features.Case: CaseFeature.Erg }, First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, Features.Case: CaseFeature.Erg }, best)) : best;
    }

    /// <summary>The first and last word of what stands around a word without a mark between.</summary>
    private static (int First, int Last) ClauseAround(ImmutableArray<Word>.Builder words, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && words[first - 1].Token.Kind != TokenKind.Punctuation)
        {
            first--;
        }

        while (last + 1 < words.Count && words[last + 1].Token.Kind != TokenKind.Punctuation)
        {
            last++;
        }

        return (first, last);
    }

    private static bool IsInCapitals(Word? word)
    {
        if (word?.Token is not { Kind: TokenKind.Word, Form: { Length: > 1 } form })
        {
            return false;
        }

        foreach (var letter in form)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Soldiers had shot two men": before a number or article, what may be the auxiliary of a perfect and its participle are.</summary>
    private static int Perfecting(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best].Upos == Upos.VERB && readings.Any(IsAuxiliary) && at + 2 < words.Count && readings.Any(static r => r.Features.Tense == TenseFeature.Past) && IsTaken(at + 1))
        {
            return First(readings, r => IsAuxiliary(r) && r.Features.Tense == readings[best].Features.Tense, best);
        }

        // "Were to have met in Oslo".
        if (readings[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && at > 0 && at + 2 < words.Count && words[at - 1].Upos is Upos.PART or Upos.AUX && words[at + 1].Analyses is [{ Upos: Upos.VERB, Features: { Tense: TenseFeature.Past, VerbForm: VerbFormFeature.Part } }, ..])
        {
            return First(readings, static r => r is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Inf }, best);
        }

        // "Denied having struck a bargain": before a participle that nothing else explains.
        if (readings[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part } && at + 2 < words.Count && (words[at + 1].Analyses is [{ Upos: Upos.VERB, Features.Tense: TenseFeature.Past }, ..] next && next.Any(IsPerfect) || IsTaken(at + 1)))
        {
            return First(readings, static r => r is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger }, best);
        }

        return at > 0 && readings[best].Upos == Upos.NOUN && words[at - 1].Upos == Upos.AUX && words[at - 1].Analyses.Any(static r => r.Upos == Upos.VERB) && IsTaken(at) ? First(readings, IsPerfect, best) : best;

        bool IsTaken(int verb) => verb + 1 < words.Count && words[verb].Analyses.Any(IsPerfect) && words[verb].Analyses.Any(static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }) && (words[verb + 1].IsNumber || words[verb + 1].Upos is Upos.DET or Upos.NUM
            // "Soldiers had shot at students": nor is one thing ever told of without an article there.
            || words[verb + 1].Analyses[0].Upos == Upos.ADP && verb > 1 && words[verb - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON);
        static bool IsAuxiliary(Analysis reading) => reading is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin };
        static bool IsPerfect(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } };
    }

    /// <summary>"Japan and Korea have each promised aid", "the hostages have all been freed": what shares out the subject between an auxiliary and its participle is an adverb.</summary>
    private static int Distributing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best].Upos == Upos.VERB && at + 2 < words.Count && IsShared(at + 1))
        {
            return First(readings, static r => r is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }, best);
        }

        return at > 0 && readings[best].Upos is Upos.DET or Upos.CCONJ && words[at - 1].Upos == Upos.AUX && IsShared(at) ? First(readings, static r => r.Upos == Upos.ADV, best) : best;

        // "Had all detained sailors freed": a participle right before a plural may be its attribute.
        bool IsShared(int shared) => shared + 1 < words.Count && words[shared].Analyses.Any(static r => r is { Upos: Upos.DET, Features.PronType: PronTypeFeature.Tot }) && words[shared].Analyses.Any(static r => r.Upos == Upos.ADV)
            && words[shared + 1].Analyses.Any(static r => r is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })
            && !(shared + 2 < words.Count && words[shared + 2].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur });
    }

    /// <summary>"Управление начало расследование и может …": what may be a verb of a subject before it, and stands right before what can only be its object, is no noun.</summary>
    private static int Beginning(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN, Adposition: null, Features: { Case: CaseFeature.Nom or CaseFeature.Acc, Gender: GenderFeature.Neut } } || at + 1 >= words.Count || !readings.Any(IsDone)
            || !words[at + 1].Analyses.Any(static r => r is { Upos: Upos.NOUN, Adposition: null, Features.Case: CaseFeature.Acc }) || words[at + 1].Analyses.Any(static r => r.Upos != Upos.NOUN || r.Features.Case == CaseFeature.Gen))
        {
            return best;
        }

        var subject = at - 1;
        while (subject >= 0 && words[subject].Upos is Upos.NOUN or Upos.ADJ or Upos.ADP or Upos.PROPN && words[subject].Features is not { Case: CaseFeature.Nom, Gender: GenderFeature.Neut, Number: NumberFeature.Sing })
        {
            subject--;
        }

        return subject >= 0 && words[subject].Upos == Upos.NOUN ? First(readings, IsDone, best) : best;

        static bool IsDone(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Gender: GenderFeature.Neut, Subcat: SubcatFeature.Tran } };
    }

    /// <summary>"The driver, who escaped with minor injuries, was held": what may be an adposition, and has no verb or participle before the next mark, opens no clause.</summary>
    private static int Accompanying(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best].Upos != Upos.SCONJ || at == 0 || words[at - 1].Upos != Upos.VERB || !readings.Any(static r => r.Upos == Upos.ADP))
        {
            return best;
        }

        var end = at + 1;
        while (end < words.Count && words[end].Analyses[0] is { Upos: Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.DET, Features.VerbForm: VerbFormFeature.None } && words[end].Analyses.All(static r => r.Features is not { VerbForm: VerbFormFeature.Part }))
        {
            end++;
        }

        return end > at + 1 && end < words.Count && words[end].Token.Form is "," ? First(readings, static r => r.Upos == Upos.ADP, best) : best;
    }

    /// <summary>"Сбежавшего в 2021 году": a single small letter that is an adposition too is no abbreviation without its full stop.</summary>
    private static int Tying(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Token.Form.Length == 1 && words[at].Analyses[best] is { Upos: Upos.NOUN, Features.Abbr: AbbrFeature.Yes } ? First(words[at].Analyses, r => r.Upos is Upos.ADP or Upos.CCONJ, best) : best;

    /// <summary>"О гибели трёх солдат": what a number in the genitive counts, or what stands behind a noun and cannot be the subject of the verb to come, is in the genitive where it looks like it.</summary>
    private static int Counted(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var reading = words[at].Analyses[best];
        if (at == 0 || reading is not { Upos: Upos.NOUN, IsGuess: false, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Sing } subject })
        {
            return best;
        }

        var isCounted = words[at - 1] is { Upos: Upos.NUM, Features.Case: CaseFeature.Gen };
        var isOwner = words[at - 1] is { Upos: Upos.NOUN, Features.Case: not CaseFeature.None } && VerbAhead(words, at) is { } ahead && words[ahead].Features is { Number: not NumberFeature.None } verb && (verb.Number == NumberFeature.Plur || verb.Gender == GenderFeature.Neut && subject.Gender != GenderFeature.Neut);
        return isCounted || isOwner ? First(words[at].Analyses, r => r.Upos == Upos.NOUN && r.Lemma == reading.Lemma && r.Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur }, best) : best;
    }

    /// <summary>"The road was closed by police" with the object first ("Дороги перекрыла полиция"): what disagrees with the transitive verb to come in number, or a thing in gender, is its object if it looks like one.</summary>
    private static int Disagreeing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var reading = words[at].Analyses[best];
        if (reading is not { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET, IsGuess: false, Features: { Case: CaseFeature.Nom, Number: not NumberFeature.None, Abbr: AbbrFeature.None } subject }
            || at > 0 && (words[at - 1].IsNumber || reading.Upos == Upos.PROPN && words[at - 1].Upos is Upos.NOUN or Upos.PROPN || FeatureReader.IsQuote(words[at - 1])) || VerbAhead(words, at) is not { } ahead)
        {
            return best;
        }

        var verb = words[ahead].Features;
        var isOne = subject.Number == NumberFeature.Sing;
        var differs = verb.Number != subject.Number && verb.Number != NumberFeature.None && !(isOne && IsJoined(words, at))
            || isOne && verb.Number == NumberFeature.Sing && verb.Gender != GenderFeature.None && subject.Gender != GenderFeature.None && verb.Gender != subject.Gender && subject.Animacy != AnimacyFeature.Anim;
        if (!differs)
        {
            return best;
        }

        var thing = First(words[at].Analyses, r => r.Upos == reading.Upos && r.Lemma == reading.Lemma && r.Features.Case == CaseFeature.Acc && r.Features.Number == subject.Number && r.Features.Animacy != AnimacyFeature.Anim, best);
        // «Рыбаков из Туниса арестовали»: one man's surname does not act where several do; what looks like it is those whom it is done to.
        if (thing == best && isOne && subject.NameType == NameTypeFeature.Sur && verb.Number == NumberFeature.Plur)
        {
            return First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Acc, Number: NumberFeature.Plur, Animacy: AnimacyFeature.Anim } }, best);
        }

        // "Химика арестовали": a science that several cannot be is the person right before what is done to him.
        return thing == best && isOne && ahead == at + 1 && verb.Number == NumberFeature.Plur ? First(words[at].Analyses, static r => r.Upos == Upos.NOUN && r.Features is { Case: CaseFeature.Acc, Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim }, best) : thing;
    }

    /// <summary>Where the finite verb that takes an object and follows in the clause stands; null where none does or more than one thing may be its subject.</summary>
    private static int? VerbAhead(ImmutableArray<Word>.Builder words, int at)
    {
        var isOne = words[at].Analyses.Any(a => a.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Sing });
        for (var i = at + 1; i < Math.Min(words.Count, at + Reach); i++)
        {
            var word = words[i];
            if (word.Token.Kind == TokenKind.Punctuation && !FeatureReader.IsQuote(word) || word.Upos is Upos.SCONJ or Upos.AUX || isOne && word.Upos == Upos.CCONJ)
            {
                return null;
            }

            if (word.Upos == Upos.VERB && word.Features is { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind })
            {
                return word.Features.Subcat == SubcatFeature.Tran ? i : null;
            }

            // "Part of the deputies supported", "the president and his guest spoke": one word for many.
            if (isOne && word.Upos != Upos.ADP && word.Analyses.Any(a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && (a.Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur } || a.Features is { Case: CaseFeature.Ins, Animacy: AnimacyFeature.Anim })))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Дороги перекрыл отряд": where the object stands before the verb, what agrees with the verb behind it is its subject if it looks like one.</summary>
    private static int Doing(ImmutableArray<Word>.Builder words, int at, int best, in ReadingContext setting)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Acc } || setting is not { HasObject: true, HasSubject: false, VerbIsBefore: true, Adposition: 1, NounBefore: 1 } || !ObjectIsFirst(words, at))
        {
            return best;
        }

        var verb = setting.VerbFeatures;
        return First(readings, r => r.Lemma == readings[best].Lemma && r.Features is { Case: CaseFeature.Nom } subject && subject.Number == verb.Number && (verb.Gender == GenderFeature.None || subject.Gender == verb.Gender), best);
    }

    /// <summary>Whether a finite verb stands before the word, and its object, a noun of the tables, before that in the same clause.</summary>
    private static bool ObjectIsFirst(ImmutableArray<Word>.Builder words, int at)
    {
        var hasVerb = false;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var word = words[i];
            if (word.Token.Kind == TokenKind.Punctuation || word.Upos is Upos.SCONJ or Upos.CCONJ)
            {
                return false;
            }

            if (hasVerb && word is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Acc })
            {
                return !word.Best.IsGuess && (i == 0 || words[i - 1].Upos != Upos.ADP);
            }

            hasVerb |= word.Upos == Upos.VERB && word.Features is { VerbForm: VerbFormFeature.Fin, Number: not NumberFeature.None, Person: PersonFeature.None or PersonFeature.Third };
        }

        return false;
    }

    /// <summary>"Директора завода задержали": one person who looks like several in the nominative is the object of a plural verb that takes one and has nothing else behind it.</summary>
    private static int Doubled(ImmutableArray<Word>.Builder words, int at, int best, in ReadingContext setting)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN, IsGuess: false, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur, Animacy: AnimacyFeature.Anim } } || setting is not { Adposition: 1, NounBefore: 1, HasObject: false } || VerbAhead(words, at) is not { } verb || words[verb].Features.Number != NumberFeature.Plur)
        {
            return best;
        }

        for (var i = verb + 1; i < words.Count && words[i].Token.Form is not ("." or ";"); i++)
        {
            // What may be its object, or a clause with what is said.
            if (words[i].Token.Form == "," || words[i].Analyses.Any(a => a.Features.Case == CaseFeature.Acc && a.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) && words[i - 1].Upos != Upos.ADP && !(i > 1 && words[i - 1].Upos == Upos.ADJ && words[i - 2].Upos == Upos.ADP))
            {
                return best;
            }
        }

        return First(readings, r => r.Upos == Upos.NOUN && r.Lemma == readings[best].Lemma && r.Features is { Case: CaseFeature.Acc, Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim }, best);
    }

    /// <summary>"После отставки кабинета тысячи жителей вышли", "вечером сотни людей вышли": what may be many in the nominative, before living beings in the genitive whom it counts, is the subject of a plural verb to come that has no other.</summary>
    private static int Crowding(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var reading = words[at].Analyses[best];
        if (at == 0 || reading is not { Upos: Upos.NOUN, IsGuess: false, Features: { Case: CaseFeature.Gen, Animacy: AnimacyFeature.Inan } } || words[at - 1].Upos is Upos.ADP or Upos.ADJ or Upos.DET or Upos.NUM or Upos.VERB || words[at - 1].IsNumber
            // "Задержание сотрудниками полиции журналистов": whose men act is no crowd.
            || words[at - 1].Features is { Case: CaseFeature.Ins, Animacy: AnimacyFeature.Anim } || !words[at].Analyses.Any(IsMany) || !IsCrowdBehind(words, at))
        {
            return best;
        }

        for (var i = at + 1; i < words.Count; i++)
        {
            if (words[i].Token.Kind == TokenKind.Punctuation || words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.AUX)
            {
                return best;
            }

            if (words[i].Upos == Upos.VERB && words[i].Features.VerbForm == VerbFormFeature.Fin)
            {
                // Another that may be its subject stands before the crowd.
                return words[i].Features.Number == NumberFeature.Plur && !Enumerable.Range(0, at).Any(b => words[b] is { Upos: Upos.NOUN or Upos.PROPN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } } && !(b > 0 && words[b - 1].Upos == Upos.ADP))
                    ? First(words[at].Analyses, static r => IsMany(r) && r.Features.Gender == GenderFeature.Masc, First(words[at].Analyses, IsMany, best)) : best;
            }

            // Or behind it.
            if (words[i].Upos is Upos.NOUN or Upos.PROPN && words[i].Analyses.Any(static a => a.Features.Case == CaseFeature.Nom) && words[i].Analyses.All(static a => a.Features.Case != CaseFeature.Gen) && words[i - 1].Upos != Upos.ADP)
            {
                return best;
            }
        }

        return best;

        static bool IsMany(Analysis reading) => reading is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } };
    }

    /// <summary>Whether right behind a word, past an attribute, stands a noun for several living beings in the genitive.</summary>
    private static bool IsCrowdBehind(ImmutableArray<Word>.Builder words, int at)
    {
        var noun = at + 1;
        while (noun < words.Count && words[noun].Analyses[0].Upos == Upos.ADJ && !IsLiving(words[noun]))
        {
            noun++;
        }

        return noun < words.Count && IsLiving(words[noun]);

        static bool IsLiving(Word word) => word.Analyses.Any(a => a is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Plur, Animacy: AnimacyFeature.Anim } });
    }

    /// <summary>"Раненых увезли": a living being in the genitive that nothing asks for is the object of a verb that takes one.</summary>
    private static int Suffering(ImmutableArray<Word>.Builder words, int at, int best, in ReadingContext setting)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.VERB, Features.Case: CaseFeature.Gen } || setting is not { Adposition: 1, NounBefore: 1, Joined: 1, Number: 1, Quoted: 1, HasObject: false, VerbFeatures.Subcat: SubcatFeature.Tran }
            || setting.VerbFeatures.Voice == VoiceFeature.Pass || !IsOfLiving(words, at, best) || IsDenied(words, at))
        {
            return best;
        }

        return First(readings, r => r.Upos == readings[best].Upos && r.Lemma == readings[best].Lemma && r.Features.Case == CaseFeature.Acc && r.Features.Number == readings[best].Features.Number && r.Features.Animacy == AnimacyFeature.Anim, best);
    }

    /// <summary>Whether a word, or the noun that it is an attribute of, may be a living being in the accusative.</summary>
    private static bool IsOfLiving(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var noun = at;
        if (words[at].Analyses[best].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            do
            {
                noun++;
            }
            while (noun < words.Count && words[noun].Upos is Upos.ADJ or Upos.DET);
        }

        return noun < words.Count && words[noun].Analyses.Any(a => a is { Upos: Upos.NOUN or Upos.PROPN, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim } });
    }

    private static bool IsDenied(ImmutableArray<Word>.Builder words, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < Math.Min(words.Count, at + Reach); i++)
        {
            if (words[i].Features.Polarity == PolarityFeature.Neg)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a conjunction or comma stands before the word and its attributes.</summary>
    private static bool IsJoined(ImmutableArray<Word>.Builder words, int at)
    {
        var before = at - 1;
        while (before >= 0 && words[before].Upos is Upos.ADJ or Upos.DET)
        {
            before--;
        }

        return before >= 0 && (words[before].Upos == Upos.CCONJ || words[before].Token.Kind == TokenKind.Punctuation);
    }

    /// <summary>"The wounded were taken away" ("Раненых увезли"): an attribute with no noun to come, or only a person's name, is the noun that looks like it.</summary>
    private static int Standing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var reading = words[at].Analyses[best];
        // "Их разогнала полиция": whose something is, with nothing to come that could be theirs, is who they are.
        if (reading is { Upos: Upos.DET, Features.Case: not CaseFeature.None } && at + 1 < words.Count && (words[at + 1] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } || words[at + 1].Token.Kind == TokenKind.Punctuation))
        {
            return First(words[at].Analyses, r => r is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Case: CaseFeature.Acc } }, best);
        }

        if (reading is not { Upos: Upos.ADJ or Upos.VERB, IsGuess: false, Features: { Case: not CaseFeature.None, Variant: VariantFeature.None } attribute } || at + 1 >= words.Count)
        {
            return best;
        }

        var next = words[at + 1];
        // Where nouns have a gender, attributes show it too; elsewhere they may stand before a noun in any case.
        var isAlone = next.Token.Form is "." or ";" or ")" && attribute.Case != CaseFeature.Nom
            // "Погибших — девять, раненых — тридцать".
            || next.Token.Form is "—" or "–" or ":" && attribute is { Case: CaseFeature.Gen, Number: NumberFeature.Plur } || next.Upos is Upos.VERB && next.Features.VerbForm == VerbFormFeature.Fin || next.Upos is Upos.ADP or Upos.AUX
            || next.Features.NameType is NameTypeFeature.Giv or NameTypeFeature.Sur
            // "О трёх убитых и 20 раненых": who are counted.
            || at > 0 && words[at - 1].Upos == Upos.NUM && attribute.Number == NumberFeature.Plur && (next.Upos == Upos.CCONJ || next.Token.Kind == TokenKind.Punctuation)
            // "Её сына избили полицейские.": who did it, right behind a verb that takes an object.
            || next.Token.Kind == TokenKind.Punctuation && attribute.Case == CaseFeature.Nom && at > 1 && words[at - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } done } && done.Number == attribute.Number
            || next.Upos is Upos.NOUN or Upos.PROPN && !words[at].Analyses.Any(r => r.Upos == reading.Upos && r.Lemma == reading.Lemma && next.Analyses.Any(n => Agree(r.Features, n.Features)));
        // "Избили полицейские в Туле": a living being that looks like a thing in the accusative is in the nominative.
        return !isAlone ? best : First(words[at].Analyses, r => IsNounIn(r, attribute.Case), attribute is { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } ? First(words[at].Analyses, r => IsNounIn(r, CaseFeature.Nom), best) : best);

        bool IsNounIn(Analysis noun, CaseFeature @case) => noun is { Upos: Upos.NOUN, Features.Gender: not GenderFeature.None } && noun.Features.Case == @case && noun.Features.Number == attribute.Number;
    }

    /// <summary>"Convicted of fraud, the mayor fled" ("Осуждённый на девять лет экс-мэр бежал"): what is also a participle, before an adposition or a doer, is one where a noun that it agrees with is to come.</summary>
    private static int Partaking(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN, IsGuess: false, Features: { Animacy: AnimacyFeature.Anim, Case: not CaseFeature.None } noun } || at + 2 >= words.Count || First(readings, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past, Variant: VariantFeature.None } } && r.Features.Case == noun.Case && r.Features.Number == noun.Number, -1) is not (>= 0 and var participle)
            || !(words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.ADV || words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Ins }))
        {
            return best;
        }

        return IsBehindItsNoun(words, at, readings[participle].Features) || NounOf(words, at, readings[participle].Features) >= 0 ? participle : best;
    }

    /// <summary>"The ultimatum was rejected" ("Ультиматум отвергнут"): what is also the future of several is a short participle right behind one that it agrees with.</summary>
    private static int Shortened(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        // "Если повстанцы отвергнут ультиматум": and behind several it is none.
        if (at > 0 && readings[best] is { Upos: Upos.VERB, Features: { Variant: VariantFeature.Short, VerbForm: VerbFormFeature.Part, Number: NumberFeature.Sing } } && words[at - 1] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } })
        {
            return First(readings, r => r.Lemma == readings[best].Lemma && r.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Fut, Number: NumberFeature.Plur }, best);
        }

        if (at == 0 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Fut, Number: NumberFeature.Plur } }
            || !(words[at - 1] is { Upos: Upos.AUX, Features: { Tense: TenseFeature.Past, Number: NumberFeature.Sing } } || words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at - 1].Analyses.Any(static a => a.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Sing }))
            || at + 1 < words.Count && words[at + 1].Analyses.Any(static a => a.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Plur }))
        {
            return best;
        }

        var lemma = readings[best].Lemma;
        return First(readings, r => r.Lemma == lemma && r.Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short, Number: NumberFeature.Sing }, best);
    }

    /// <summary>"The chief of a ring, arrested in 1998": whether before the mark stands a noun that a participle agrees with.</summary>
    private static bool IsBehindItsNoun(ImmutableArray<Word>.Builder words, int at, Features participle)
    {
        if (at < 2 || words[at - 1].Token.Form != ",")
        {
            return false;
        }

        for (var i = at - 2; i >= Math.Max(0, at - Reach / 2) && words[i].Token.Kind == TokenKind.Word && words[i].Upos is not (Upos.VERB or Upos.AUX); i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN && Agree(participle, words[i].Features))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun to come that a participle agrees with, past the participle's own words; -1 for none.</summary>
    private static int NounOf(ImmutableArray<Word>.Builder words, int participle, Features features)
    {
        // Where the noun's own attributes begin.
        var own = participle + 2;
        for (var i = participle + 2; i < Math.Min(words.Count, participle + Reach) && words[i].Token.Kind != TokenKind.Punctuation && words[i].Analyses[0] is { Upos: not (Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.VERB) }; i++)
        {
            // "Осуждённый за шпионаж учёный умер": what may be a noun as well is one right before the verb.
            var isNoun = i + 1 < words.Count && (words[i + 1].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } or { Features.Variant: VariantFeature.Short } or { Upos: Upos.AUX } || words[i + 1].Token.Kind == TokenKind.Punctuation) && words[i].Analyses.Any(a => a.Upos == Upos.NOUN);
            if (words[i].Analyses[0].Upos is Upos.ADJ or Upos.DET or Upos.NUM && !isNoun)
            {
                continue;
            }

            // "Убитый накануне активист": what ties nothing in the nominative is an adverb.
            if ((isNoun || words[i].Analyses[0].Upos is Upos.NOUN or Upos.PROPN) && (words[own - 1].Analyses[0].Upos != Upos.ADP || features.Case == CaseFeature.Nom && words[own - 1].Analyses.Any(a => a.Upos == Upos.ADV)) && words[i].Analyses.Any(a => Agree(features, a.Features)))
            {
                return i;
            }

            own = i + 1;
        }

        return -1;
    }

    /// <summary>"The girls abducted from a hostel are alive" ("похищенные из общежития студентки живы"): right before the verb, the noun that a participle before it waits for is in that one's case.</summary>
    private static int Awaited(ImmutableArray<Word>.Builder words, int at, int best)
    {
        // "Обстрелявший колонну отряд скрылся": likewise what may be a thing in the accusative.
        if (words[at].Analyses[best] is not { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen } or { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } } || at < 2 || at + 1 >= words.Count || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADV)
            || words[at + 1].Analyses[0] is not ({ Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } or { Features.Variant: VariantFeature.Short } or { Upos: Upos.AUX }))
        {
            return best;
        }

        for (var i = at - 2; i >= Math.Max(0, at - Reach) && words[i].Token.Kind == TokenKind.Word && words[i].Features is not { VerbForm: VerbFormFeature.Fin }; i--)
        {
            if (words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: CaseFeature.Nom } })
            {
                var participle = words[i].Features;
                return words.Skip(i + 1).Take(at - i - 1).Any(w => w.Upos is Upos.NOUN or Upos.PROPN && Agree(participle, w.Features)) ? best
                    : First(words[at].Analyses, r => r is { Upos: Upos.NOUN } && Agree(participle, r.Features) && r.Features.Number == participle.Number, best);
            }
        }

        return best;
    }

    /// <summary>Whether an attribute stands in a noun's case, number and gender, as far as both show them.</summary>
    private static bool Agree(Features attribute, Features noun) => noun.Case == attribute.Case
        && (noun.Number == attribute.Number || noun.Number == NumberFeature.None || attribute.Number == NumberFeature.None)
        && (noun.Gender == attribute.Gender || noun.Gender == GenderFeature.None || attribute.Gender == GenderFeature.None || attribute.Number == NumberFeature.Plur);

    /// <summary>"Burning houses" ("горящие дома"): after an attribute, what may be a noun in its case is no adverb; after one of a living being in the accusative it is in the accusative.</summary>
    private static int Attributed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        // "Взрывы повредили дома.": likewise right behind a verb that takes an object, with nothing else to come.
        if (at > 0 && words[at].Analyses[best].Upos == Upos.ADV && words[at - 1].Features is { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } && (at + 1 == words.Count || words[at + 1].Token.Form is "." or "," or ";" || words[at + 1].Analyses[0].Upos == Upos.CCONJ))
        {
            return First(words[at].Analyses, r => r is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } }, best);
        }

        // "Открывший огонь полицейский задержан": what an active participle takes, where the noun that it waits for is still to come.
        if (at > 0 && words[at].Analyses[best] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom or CaseFeature.Acc, Animacy: AnimacyFeature.Inan } } && words[at - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Case: CaseFeature.Nom, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } taking } && NounOf(words, at - 1, taking) > at)
        {
            return First(words[at].Analyses, r => r is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } }, best);
        }

        // "Заминированный автомобиль": a noun right behind its attribute has its case.
        if (at > 0 && words[at].Analyses[best] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } thing } && words[at - 1] is { Upos: Upos.ADJ or Upos.VERB, Features: { Case: CaseFeature.Nom, Variant: VariantFeature.None } said } && said.Number == thing.Number && said.Gender == thing.Gender
            && First(words[at].Analyses, r => r is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom } && r.Features.Number == said.Number && r.Features.Gender == said.Gender, -1) is >= 0 and var agreeing)
        {
            return agreeing;
        }

        if (at == 0 || words[at - 1] is not { Upos: Upos.ADJ or Upos.VERB, Features: { Case: not CaseFeature.None, Variant: VariantFeature.None } attribute }
            || words[at].Analyses[best].Upos != Upos.ADV && attribute is not { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim })
        {
            return best;
        }

        return First(words[at].Analyses, r => r.Upos == Upos.NOUN && r.Features.Case == attribute.Case && r.Features.Number == attribute.Number && (r.Features.Gender == attribute.Gender || attribute.Gender == GenderFeature.None), best);
    }

    /// <summary>"After protest rallies" ("საპროტესტო აქციების შემდეგ"): what is an attribute in every case alike, before a noun in the genitive, is its attribute and no noun in the nominative.</summary>
    private static int Attributing(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom } && at + 1 < words.Count && words[at + 1].Analyses.All(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen })
            ? First(words[at].Analyses, r => r is { Upos: Upos.ADJ, IsGuess: false, Features: { Case: CaseFeature.Gen, Gender: GenderFeature.None } }, best)
            : best;

    /// <summary>"In his place" ("на его место"): right behind an adposition and before a noun or its attribute, what may be "his" is; "he" would have another form there.</summary>
    private static int Owned(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.PRON, Features.Person: PersonFeature.Third } && at > 0 && words[at - 1].Upos == Upos.ADP && at + 1 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.NOUN or Upos.ADJ, Features.Case: var kase }
            ? First(words[at].Analyses, r => r.Upos == Upos.DET && r.Features.Case == kase, First(words[at].Analyses, r => r.Upos == Upos.DET, best))
            : best;

    /// <summary>"The coal mine": what may be a possessive that stands alone is a noun right behind an article or an attribute of its own.</summary>
    private static int Mined(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.PRON, Features: { Poss: PossFeature.Yes, Person: PersonFeature.First } } && at > 0 && words[at - 1].Upos is Upos.NOUN or Upos.ADJ or Upos.DET
            ? First(words[at].Analyses, static r => r.Upos == Upos.NOUN, best)
            : best;

    /// <summary>"Dispersed them with water cannon" ("разогнала их водомётами"): between a verb that takes an object and the bare tool, what may be "their" is whom it is done to.</summary>
    private static int Dealt(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.DET, Features.Person: PersonFeature.None } && at > 0 && words[at - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act } } && at + 1 < words.Count && words[at + 1].Analyses.All(a => a is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Ins, Animacy: AnimacyFeature.Inan } })
            ? First(words[at].Analyses, r => r is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Case: CaseFeature.Acc } }, best)
            : best;

    /// <summary>"The man opened fire, …": where a subject in the ergative waits for its verb and the clause ends, what may be an aorist is one, though its verbal noun looks alike.</summary>
    private static int Acting(ImmutableArray<Word>.Builder words, int at, int best, in ReadingContext setting)
    {
        var readings = words[at].Analyses;
        // "მხარეებმა გეგმა განიხილეს": a passive has no subject in the ergative.
        if (setting.HasAgent && readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Pass } })
        {
            return First(readings, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Voice: VoiceFeature.Act, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf } }, best);
        }

        // "Army hit the hospital" ("… საავადმყოფოს დაარტყა"): right before the verb that a subject in the ergative waits for, what may be a dative owns nothing.
        if (readings[best] is { Upos: Upos.NOUN or Upos.PROPN, Adposition: null, Features: { Case: CaseFeature.Gen, Number: var number } }
            && (setting.HasAgent && at + 1 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } } || IsObjectOfPresent(words, at)))
        {
            return First(readings, r => r.Upos == readings[best].Upos && r.Lemma == readings[best].Lemma && r.Adposition is null && r.Features.Case == CaseFeature.Dat && r.Features.Number == number, best);
        }

        if (readings[best] is { Upos: Upos.NOUN or Upos.PROPN, Adposition: null, Features.Case: not CaseFeature.Erg } && IsLastOfClause(words, at) && (words[at - 1] is { Upos: Upos.PART, Features.Polarity: PolarityFeature.Neg } || readings[best].Features.VerbForm != VerbFormFeature.Vnoun && (setting.HasAgent || setting.HasSubject) && IsWithoutVerb(words, at)))
        {
            return First(readings, static r => r is { Upos: Upos.VERB, IsGuess: false, Features: { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind, Gender: GenderFeature.None } }, best);
        }

        if (readings[best] is not { Upos: Upos.NOUN, Features.VerbForm: VerbFormFeature.Vnoun } || !(setting.HasAgent || IsJoinedToAorist(words, at) || IsAwaited(words, at)) || at + 1 < words.Count && words[at + 1].Analyses[0].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ))
        {
            return best;
        }

        return First(readings, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best);
    }

    /// <summary>"… weapons laid down, but …" ("იარაღი დადო, მაგრამ …"): whether a word stands before a mark that ends the sentence or has a conjunction behind it, or before a conjunction that hangs a clause on it.</summary>
    private static bool IsLastOfClause(ImmutableArray<Word>.Builder words, int at) =>
        at > 0 && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos == Upos.SCONJ || words[at + 1].Token.Form is "." or ";" or ":" or ")"
            || words[at + 1].Token.Form == "," && at + 2 < words.Count && words[at + 2].Analyses[0].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADV);

    /// <summary>Whether a word stands behind a noun that may be its object, or no attribute of it, in a stretch without a verb before it.</summary>
    private static bool IsWithoutVerb(ImmutableArray<Word>.Builder words, int at)
    {
        if (words[at - 1] is not ({ Upos: Upos.NOUN or Upos.PROPN or Upos.ADV, Features.Case: not CaseFeature.Gen } or { Upos: Upos.ADJ, Features.Case: CaseFeature.Nom }) || words[at - 1].Upos == Upos.ADJ && words[at - 1].Analyses.All(static a => a.Upos != Upos.NOUN))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && words[i].Token.Form is not (";" or ":" or "," or "(") && words[i].Upos is not (Upos.SCONJ or Upos.CCONJ); i--)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX || words[i].Features.Mood != MoodFeature.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The ambassador Pavel Herchinsky criticised" ("ელჩმა პაველ X-მ"): a guess that may be a name in the ergative, behind a noun in that case and a given name at the most, is it.</summary>
    private static int Apposed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at == 0 || readings[best] is not { IsGuess: true, Upos: Upos.NOUN or Upos.PROPN, Adposition: null, Features.Case: CaseFeature.Dat })
        {
            return best;
        }

        var office = words[at - 1].Features.Case == CaseFeature.Erg ? at - 1 : at - 2;
        return office >= 0 && words[office] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Erg } && words[at - 1].Token.Kind == TokenKind.Word ? First(readings, static r => r is { Upos: Upos.PROPN, Adposition: null, Features.Case: CaseFeature.Erg }, best) : best;
    }

    /// <summary>"Two soldiers were killed" ("ორი ჯარისკაცი იქნა მოკლული", "მეზობელი გუშინ იყო ნაცემი"): a passive participle right behind its copula is read as one with the copula written into it ("მოკლულია").</summary>
    public static Word SaidBehindCopula(ImmutableArray<Word>.Builder words, int at)
    {
        if (words[at].Features.Case == CaseFeature.Ins && words[at].Analyses.FirstOrDefault(static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Tense: TenseFeature.Past, Case: CaseFeature.Ins, Variant: VariantFeature.None } }) is { } participle)
        {
            return SaidOfSubject(words, at, participle);
        }

        if (at == 0 || words[at - 1] is not { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind, Tense: TenseFeature.Past, Gender: GenderFeature.None } } copula
            || words[at].Analyses.FirstOrDefault(static r => r is { Upos: Upos.VERB, Adposition: null, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Case: CaseFeature.Nom, Mood: MoodFeature.None, Variant: VariantFeature.None, Gender: GenderFeature.None } }) is not { } said
            || copula.Features.Voice != VoiceFeature.Pass && at + 1 < words.Count && words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM && words[at].Analyses.Any(r => words[at + 1].Analyses.Any(n => n.Adposition is null && n.Features.Case == r.Features.Case)))
        {
            return words[at];
        }

        return words[at] with { Analyses = words[at].Analyses.Remove(said).Insert(0, said with { Features = said.Features with { Mood = MoodFeature.Ind } }) };
    }

    /// <summary>"The roads remain closed" («дороги остаются перекрытыми», «заблокированными оказались сайты»): a passive participle in the instrumental beside a verb that takes no object, with no noun that it could belong to, is read as the short one ("перекрыты").</summary>
    private static Word SaidOfSubject(ImmutableArray<Word>.Builder words, int at, Analysis participle)
    {
        var before = at > 0 && words[at - 1].Upos == Upos.ADV ? at - 2 : at - 1;
        var isBehind = before >= 0 && words[before] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind, Subcat: SubcatFeature.Intr } };
        var isAhead = !isBehind && (at == 0 || words[at - 1].Token.Kind == TokenKind.Punctuation || words[at - 1].Upos == Upos.CCONJ) && at + 1 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Intr } };
        if (!isBehind && !isAhead || at + 1 < words.Count && words[at + 1].Analyses.Any(static a => a is { Upos: Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.VERB, Features.Case: CaseFeature.Ins }))
        {
            return words[at];
        }

        return words[at] with { Analyses = words[at].Analyses.Remove(participle).Insert(0, participle with { Features = participle.Features with { Case = CaseFeature.None, Variant = VariantFeature.Short } }) };
    }

    /// <summary>"Charged the ex-minister Nicolas Sarkozy", "urged Meloni" ("ყოფილ მინისტრს ნიკოლა სარკოზის …", "მელონის მოუწოდა"): a name whose genitive and dative look alike has the case of the office before it, and right before a finite verb owns nothing.</summary>
    private static int NamedAlike(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (at == 0 || words[at].Analyses[best] is not { IsGuess: true, Upos: Upos.NOUN or Upos.PROPN, Adposition: null, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Sing, Gender: GenderFeature.None, Animacy: AnimacyFeature.None } })
        {
            return best;
        }

        var isOffice = IsFullDative(words[at - 1]) || at > 1 && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at - 1].Best.Adposition is null && words[at - 1].Features.Case is CaseFeature.Nom or CaseFeature.Dat && IsFullDative(words[at - 2]);
        return isOffice || at + 1 < words.Count && words[at + 1].Analyses.All(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Gender: GenderFeature.None } })
            ? First(words[at].Analyses, static r => r is { Upos: Upos.PROPN, Adposition: null, Features: { Case: CaseFeature.Dat, Number: NumberFeature.Sing, Gender: GenderFeature.None } }, best)
            : best;
    }

    private static bool IsFullDative(Word word) =>
        word is { Upos: Upos.NOUN, Best: { IsGuess: false, Adposition: null }, Features: { Case: CaseFeature.Dat, Number: NumberFeature.Sing, VerbForm: VerbFormFeature.None, Gender: GenderFeature.None, Animacy: AnimacyFeature.None } } && !word.Best.Lemma.StartsWith(word.Lower, StringComparison.Ordinal)
        && word.Analyses.All(static a => a.Features.Case != CaseFeature.Gen);

    /// <summary>"Войска взяли села Новое и Светлое": right behind a past that takes an object, what may be a noun in the accusative is no second past.</summary>
    private static int Undergoing(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && words[at].Analyses[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Gender: not GenderFeature.None } } && words[at - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Subcat: SubcatFeature.Tran } }
            ? First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, IsGuess: false, Features.Case: CaseFeature.Acc }, best)
            : best;

    /// <summary>"Plan to hold a rally tomorrow" ("… ხვალ აქცია გამართოს"): right before what can only be a finite verb, what may be a noun in the nominative is no verb.</summary>
    private static int Objecting(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } } && at + 1 < words.Count && words[at + 1].Analyses.All(static a => a is { Upos: Upos.VERB, IsGuess: false, Features.VerbForm: VerbFormFeature.Fin })
            ? First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, IsGuess: false, Features: { Case: CaseFeature.Nom, Gender: GenderFeature.None } }, best)
            : best;

    /// <summary>"A mass rally in the centre" ("მასობრივი აქცია ცენტრში"): behind nothing but attributes and owners, in a clause without anybody in the ergative, what may be a noun in the nominative is no aorist.</summary>
    private static int Headed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf, Gender: GenderFeature.None } })
        {
            return best;
        }

        for (var i = at - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
        {
            if (words[i].Upos != Upos.ADJ && words[i] is not { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null, Features: { Case: CaseFeature.Gen, VerbForm: VerbFormFeature.None } })
            {
                return best;
            }
        }

        for (var i = at + 1; i < words.Count && words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            if (words[i].Analyses.Any(static a => a.Features.Case == CaseFeature.Erg))
            {
                return best;
            }
        }

        return First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, IsGuess: false, Adposition: null, Features: { Case: CaseFeature.Nom, Gender: GenderFeature.None, Mood: MoodFeature.None } }, best);
    }

    /// <summary>"Denied that it would send troops" ("… ჯარს გაგზავნის."): right behind a bare dative and before the end of a clause without a verb, what may be a finite verb is no genitive of its verbal noun.</summary>
    private static int Closing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        // "უარყო, რომ გადადგება": nor a verbal noun in the nominative, in a clause that "that" opens.
        if (readings[best] is { Upos: Upos.NOUN, Adposition: null, Features: { Case: CaseFeature.Nom, VerbForm: VerbFormFeature.Vnoun } } && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos == Upos.PUNCT) && IsContentWithoutVerb(words, at))
        {
            return First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Fut } }, best);
        }

        if (readings[best] is not { Upos: Upos.NOUN, Adposition: null, Features: { Case: CaseFeature.Gen, VerbForm: VerbFormFeature.Vnoun } } || at == 0 || at + 1 < words.Count && words[at + 1].Analyses[0].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ)
            || words[at - 1] is not { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null, Features.Case: CaseFeature.Dat })
        {
            return best;
        }

        for (var i = at - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
        {
            if (words[i] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                return best;
            }
        }

        return First(readings, static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }, best);
    }

    /// <summary>Whether a subordinating word opens the clause before a word, with no finite verb between.</summary>
    private static bool IsContentWithoutVerb(ImmutableArray<Word>.Builder words, int at)
    {
        for (var i = at - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
        {
            if (words[i].Upos == Upos.SCONJ)
            {
                return true;
            }

            if (words[i] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"The opposition accuses the ministry of corruption" ("… სამინისტროს კორუფციაში ადანაშაულებს"): whether a present that takes an object follows behind one noun with a written-in adposition, and no dative stands before.</summary>
    private static bool IsObjectOfPresent(ImmutableArray<Word>.Builder words, int at)
    {
        var noun = at + 1;
        while (noun < words.Count && words[noun].Analyses[0].Upos == Upos.ADJ)
        {
            noun++;
        }

        if (noun + 1 >= words.Count || words[noun].Analyses[0] is not { Upos: Upos.NOUN, Adposition: not null } || words[noun + 1].Analyses[0] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Voice: VoiceFeature.Act } })
        {
            return false;
        }

        var hasSubject = false;
        for (var i = at - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
        {
            if (words[i] is { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null, Features.Case: CaseFeature.Dat })
            {
                return false;
            }

            hasSubject |= words[i] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Nom };
        }

        return hasSubject;
    }

    /// <summary>"The attacker, whom police shot, wounded three guards" ("თავდამსხმელმა, რომელიც …, სამი მცველი დაჭრა"): whether a word stands right behind its object and past a relative clause, or an aside, from a subject in the ergative that has no verb yet.</summary>
    private static bool IsAwaited(ImmutableArray<Word>.Builder words, int at)
    {
        // A verbal noun has what it is of right before it.
        if (at == 0 || words[at - 1] is not { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ, Best.Adposition: null, Features: { Case: CaseFeature.Nom or CaseFeature.Dat, VerbForm: VerbFormFeature.None } } thing || thing.Upos == Upos.ADJ && !thing.Analyses.Any(static a => a is { Upos: Upos.NOUN, IsGuess: false, Features.Case: CaseFeature.Nom or CaseFeature.Dat }))
        {
            return false;
        }

        var (verbs, marks) = (0, 0);
        for (var i = at - 1; i >= 0 && words[i].Token.Form is not (";" or ":" or "—" or "–"); i--)
        {
            marks += words[i].Token.Form == "," ? 1 : 0;
            if (words[i] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                verbs++;
            }
            else if (words[i].Features.PronType == PronTypeFeature.Rel || words[i].Upos == Upos.SCONJ)
            {
                if (verbs != 1)
                {
                    return false;
                }

                verbs = 0;
            }
            else if (verbs == 0 && words[i] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Erg })
            {
                return marks > 0;
            }
        }

        return false;
    }

    /// <summary>"The president dismissed the minister and appointed a general": whether a word stands behind its object in a stretch that is joined to an aorist with a subject in the ergative, or to one that takes no object.</summary>
    private static bool IsJoinedToAorist(ImmutableArray<Word>.Builder words, int at)
    {
        // A verbal noun has what it is of right before it.
        if (at < 3 || words[at - 1] is { Features.Case: CaseFeature.Gen, Best.Adposition: null } or { Upos: not (Upos.NOUN or Upos.PROPN) })
        {
            return false;
        }

        var joint = at - 2;
        while (joint > 0 && words[joint].Upos != Upos.CCONJ && words[joint].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT))
        {
            joint--;
        }

        return joint > 1 && words[joint].Upos == Upos.CCONJ && words.Skip(joint + 1).Take(at - joint - 1).Any(w => w is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Nom, Best.Adposition: null }) && words[joint - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf } verb }
            && (verb.Voice == VoiceFeature.Mid || words.Take(joint - 1).Any(w => w.Features.Case == CaseFeature.Erg));
    }

    /// <summary>"The suspect is already held" ("ეჭვმიტანილი უკვე დაკავებულია"): what a table has as an adverb of the very same form is no noun in the nominative.</summary>
    private static int Adverbial(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.NOUN, Adposition: null, Features: { Case: CaseFeature.Nom, Gender: GenderFeature.None, Animacy: AnimacyFeature.None, VerbForm: VerbFormFeature.None } } noun && noun.Lemma == words[at].Lower
            ? First(words[at].Analyses, r => r is { Upos: Upos.ADV, IsGuess: false } && r.Lemma == noun.Lemma, best) : best;

    /// <summary>"Set fire to two police stations" («подожгли два полицейских участка»): between a number that counts no living object of a verb and what it counts, what may be an attribute is one.</summary>
    private static int CountedThing(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 1 && at + 1 < words.Count && words[at].Analyses[best] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Case: CaseFeature.Gen, Number: NumberFeature.Plur } }
            && words[at - 1].Analyses.Any(static a => a is { Upos: Upos.NUM, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } }) && words[at - 2].Features is { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act }
            && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Case: CaseFeature.Gen, Number: NumberFeature.Sing } }
            ? First(words[at].Analyses, static r => r is { Upos: Upos.ADJ, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Plur } }, best) : best;

    /// <summary>"Two dead and nine wounded" ("ორი დაღუპული და ცხრა დაჭრილი"): in a sentence without a verb, right behind a number, with no noun behind it that it may say something of, what may be a passive participle in the nominative is who is counted.</summary>
    private static int CountedAlone(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (at == 0 || words[at].Analyses[best] is not { Upos: Upos.ADJ, Features.Gender: GenderFeature.None } || !(words[at - 1] is { Upos: Upos.NUM, Features.Case: CaseFeature.Nom or CaseFeature.None } || words[at - 1].Token.Kind == TokenKind.Number)
            || at + 1 < words.Count && words[at + 1].Analyses.Any(static a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && a.Adposition is null) && words[at + 1].Analyses[0].Upos is not (Upos.CCONJ or Upos.PUNCT or Upos.ADP or Upos.ADV)
            // Headlines: beside a verb they are its side as they are.
            || words.Any(static w => w.Analyses[0] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }))
        {
            return best;
        }

        return First(words[at].Analyses, static r => r is { Upos: Upos.VERB, IsGuess: false, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Case: CaseFeature.Nom, Gender: GenderFeature.None, Number: NumberFeature.Sing } }, best);
    }

    /// <summary>"Two suspects, one of them a minor, …", "two divers drowned": right behind a number of several, what may be a noun in the plural is no verb, nor an adjective before a verb.</summary>
    private static int Numbered(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && (words[at].Analyses[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } } || words[at].Analyses[best] is { Upos: Upos.ADJ } && at + 1 < words.Count && words[at + 1].Analyses[0].Upos is Upos.VERB or Upos.AUX or Upos.ADP)
            && words[at - 1] is { Lower: not ("one" or "1") } number && (number.Upos == Upos.NUM || at == 1 && number.Analyses.Any(static a => a.Upos == Upos.NUM))
            ? First(words[at].Analyses, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best) : best;

    /// <summary>"Группа солдат обстреляла мост", "двое солдат": what looks like one in the nominative and like several in the genitive alike is several behind a numeral for several, or behind the thing with which the verb behind agrees and not with one of them.</summary>
    private static int Several(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var read = words[at].Analyses[best];
        if (at == 0 || read is not { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim } })
        {
            return best;
        }

        var (before, next) = (words[at - 1], at + 1);
        while (next < words.Count && words[next].Analyses[0].Upos is Upos.ADV or Upos.PART)
        {
            next++;
        }

        var counts = before.Upos == Upos.NUM && before.Token.Kind == TokenKind.Word && before.Features.Number != NumberFeature.Sing;
        var owns = before is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Inan, Case: CaseFeature.Nom, Gender: not GenderFeature.Masc } } && next < words.Count
            && words[next].Analyses[0] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Past, Number: NumberFeature.Sing, Gender: var said } } && said == before.Features.Gender;
        return counts || owns ? First(words[at].Analyses, r => r.Lemma == read.Lemma && r is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Plur } }, best) : best;
    }

    /// <summary>"Его также обвиняют в поджоге": what may say whose something is, right before a finite verb, stands for whom the verb is about.</summary>
    private static int Meaning(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var next = at + 1;
        while (next < words.Count && words[next].Analyses[0].Upos is Upos.ADV or Upos.PART)
        {
            next++;
        }

        return words[at].Analyses[best].Upos == Upos.DET && next < words.Count && words[next].Analyses[0] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Subcat: SubcatFeature.Tran } }
            ? First(words[at].Analyses, static r => r is { Upos: Upos.PRON, Features: { Case: CaseFeature.Acc, Person: PersonFeature.Third } }, best) : best;
    }

    /// <summary>"Freed 12 kidnapped children": between the number right behind a verb and several, what may be a past participle is one.</summary>
    private static int CountedObject(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 1 && at + 1 < words.Count && words[at].Analyses[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Case: CaseFeature.None } }
            && words[at - 1].IsNumber && words[at - 2].Upos == Upos.VERB && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }
            ? First(words[at].Analyses, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }, best) : best;

    /// <summary>"The attackers also wounded Okafor's son": behind the noun that a stretch opens with and before what is somebody's or has an article, what may be a past is the verb of a stretch that has no other.</summary>
    private static int Hurting(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best].Upos is not (Upos.ADJ or Upos.NOUN) || at < 2 || at + 2 >= words.Count || First(readings, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, -1) is not (>= 0 and var past)
            || !(words[at + 1].Analyses[0].Upos == Upos.DET || words[at + 1].Analyses[0].Upos is Upos.PROPN && words[at + 2].Analyses.Any(a => a is { Upos: Upos.PART, Features.Case: CaseFeature.Gen })))
        {
            return best;
        }

        var subject = at - 1;
        while (subject > 0 && words[subject].Upos == Upos.ADV)
        {
            subject--;
        }

        if (words[subject].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return best;
        }

        for (var i = subject - 1; i >= 0 && words[i].Token.Kind != TokenKind.Punctuation; i--)
        {
            if (words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM))
            {
                return best;
            }
        }

        for (var i = at + 1; i < words.Count && words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } or { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } && words[i].Analyses.All(a => a.Upos != Upos.PART))
            {
                return best;
            }
        }

        return past;
    }

    /// <summary>"Killed nine people and wounded a dozen": between the conjunction behind a past with its object and an article or number, what may be a past is the next verb.</summary>
    private static int GoingOn(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best].Upos is not (Upos.ADJ or Upos.NOUN) || at < 3 || at + 2 >= words.Count || words[at - 1].Upos != Upos.CCONJ || words[at + 1].Analyses[0].Upos is not (Upos.DET or Upos.NUM or Upos.PRON) && words[at + 2].Analyses[0].Upos != Upos.NUM && !(at + 3 < words.Count && words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.ADV or Upos.ADJ && (words[at + 3].IsNumber || words[at + 3].Analyses[0].Upos is Upos.DET or Upos.NUM))
            || First(words[at].Analyses, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, -1) is not (>= 0 and var past))
        {
            return best;
        }

        var verb = at - 2;
        while (verb >= 0 && words[verb].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && words[verb].Token.Kind != TokenKind.Punctuation)
        {
            verb--;
        }

        return verb > 0 && verb < at - 2 && words[verb - 1].Upos != Upos.AUX && words[verb].Upos == Upos.VERB && words[verb].Analyses.Any(r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) ? past : best;
    }

    /// <summary>The first reading that fits; the best so far where none does.</summary>
    private static int First(ImmutableArray<Analysis> readings, Func<Analysis, bool> fits, int best)
    {
        for (var r = 0; r < readings.Length; r++)
        {
            if (fits(readings[r]))
            {
                return r;
            }
        }

        return best;
    }

    /// <summary>"Blocked the sites and cut the internet": a form that is base and past alike is a past right after a conjunction if the verb before is one.</summary>
    private static int Joined(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || words[at - 1].Upos != Upos.CCONJ || readings[best].Upos is not (Upos.VERB or Upos.ADJ) || IsPast(readings[best]) || !readings.Any(r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }))
        {
            return best;
        }

        var verb = at - 2;
        while (verb >= 0 && words[verb].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PART))
        {
            verb--;
        }

        return verb >= 0 && words[verb].Analyses.Any(IsPast) ? First(readings, IsPast, best) : best;

        static bool IsPast(Analysis reading) => reading is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } };
    }

    /// <summary>"May enter houses and hold suspects": a form that is base and present or past alike, right after a conjunction, hangs on the auxiliary or "to" of the infinitive before it.</summary>
    private static int Aided(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 3 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin or VerbFormFeature.Part, Tense: TenseFeature.Past } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } } || First(readings, static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }, -1) is not (>= 0 and var infinitive))
        {
            return best;
        }

        var joint = words[at - 1].Upos == Upos.ADV ? at - 2 : at - 1;
        var verb = joint - 1;
        while (verb > 0 && words[verb].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && words[verb].Token.Kind != TokenKind.Punctuation)
        {
            verb--;
        }

        if (words[joint].Upos != Upos.CCONJ || verb < 1 || words[verb] is not { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf })
        {
            return best;
        }

        var helper = verb - 1;
        while (helper > 0 && words[helper].Upos == Upos.ADV)
        {
            helper--;
        }

        return words[helper].Upos is Upos.AUX or Upos.PART ? infinitive : best;
    }

    /// <summary>"Police beat and kicked the reporter", "entered the hall and shot and killed a clerk": behind what a sentence opens with or a conjunction, what may be a past before a conjunction and a past is the first of two verbs.</summary>
    private static int Paired(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at == 0 || at + 3 >= words.Count || readings[best].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || words[at + 1].Analyses[0].Upos != Upos.CCONJ || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.CCONJ))
        {
            return best;
        }

        // "Police beat and then detained the man".
        var next = words[at + 2].Analyses[0].Upos == Upos.ADV ? at + 3 : at + 2;
        if (next + 1 >= words.Count || words[next].Analyses[0] is not { Upos: Upos.VERB, Features.Tense: TenseFeature.Past } || words[next + 1].Analyses[0].Upos is not (Upos.DET or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ) || words[at - 1].Upos == Upos.CCONJ != words.Take(at).Any(static w => w.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT))
        {
            return best;
        }

        return First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best);
    }

    /// <summary>"Demand that the minister step down": behind what "that" brings in as a subject, a bare form is the verb where no other follows.</summary>
    private static int Asking(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 3 || at + 1 >= words.Count || readings[best] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN) || First(readings, IsPresentOfMany, -1) is not (>= 0 and var present))
        {
            return best;
        }

        var opening = at - 1;
        while (opening > 0 && words[opening].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM)
        {
            opening--;
        }

        if (words[opening].Upos != Upos.SCONJ || words[opening].Analyses.Any(static a => a.Upos == Upos.ADP) || opening == 0 || words[opening - 1].Upos is not Upos.VERB)
        {
            return best;
        }

        for (var i = at + 1; i < words.Count && words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.AUX or Upos.VERB })
            {
                return best;
            }
        }

        return present;
    }

    /// <summary>"The man who came in had explosives": what may be an auxiliary too is no participle without one before it.</summary>
    private static int Having(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at == 0 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } } || readings.All(static r => r is not { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }))
        {
            return best;
        }

        for (var i = at - 1; i >= 0 && words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.VERB); i--)
        {
            if (words[i].Upos == Upos.AUX)
            {
                return best;
            }
        }

        return First(readings, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best);
    }

    /// <summary>"A mine killed two", "shot a cook in the street": right behind an article, what may be a noun is no pronoun and no verb, and, where nothing follows that it could be said of, no adjective.</summary>
    private static int Articled(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && words[at - 1] is { Upos: Upos.DET, Features.PronType: PronTypeFeature.Art } && (words[at].Analyses[best] is { Upos: Upos.PRON } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin or VerbFormFeature.Inf }
            || words[at].Analyses[best].Upos == Upos.ADJ && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.AUX || words[at + 1].Token.Form is "." or ";" or ":"))
            ? First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }, best) : best;

    /// <summary>"The road is closed, reports say.": behind a mark and before the verb that ends a sentence, what may be a noun in the plural is its subject.</summary>
    private static int Inverted(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && at + 1 < words.Count && words[at - 1].Token.Form == "," && words[at].Analyses[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } }
        && words[at + 1].Analyses.Any(static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }) && (at + 2 == words.Count || words[at + 2].Token.Form is "." or ",")
            ? First(words[at].Analyses, static r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best) : best;

    /// <summary>«Трое рабочих фабрики»: what is also a noun for somebody, before a noun that it agrees with in no reading, is that noun.</summary>
    private static int Substantive(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.ADJ, Features: { Case: not CaseFeature.None, Variant: VariantFeature.None } } reading || at + 1 >= words.Count || words[at + 1].Analyses[0].Upos != Upos.NOUN)
        {
            return best;
        }

        var next = words[at + 1].Analyses;
        return readings.Any(a => a.Upos == Upos.ADJ && next.Any(n => n.Upos is Upos.NOUN or Upos.ADJ && n.Features.Case == a.Features.Case && n.Features.Number == a.Features.Number && !(a.Features.Animacy == AnimacyFeature.Anim && n.Features.Animacy == AnimacyFeature.Inan))) ? best
            : First(readings, r => r is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim } && r.Features.Case == reading.Features.Case && r.Features.Number == reading.Features.Number, best);
    }

    /// <summary>"Killed a singer": of Latin letters without a capital, in a sentence that opens with one, what may be a noun is no name.</summary>
    private static int Small(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best].Upos == Upos.PROPN && words[at].Token.Form[0] is >= 'a' and <= 'z' && char.IsUpper(words[0].Token.Form[0]) ? First(words[at].Analyses, static r => r.Upos == Upos.NOUN, best) : best;

    /// <summary>"The strike that the dockers called has ended": between a noun and a subject whose verb has another right behind it, what may be a relative word is one.</summary>
    private static int Relating(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at == 0 || readings[best].Upos is not (Upos.SCONJ or Upos.DET) || words[at - 1].Upos != Upos.NOUN || First(readings, static r => r is { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Rel }, -1) is not (>= 0 and var relative) || words.Take(at).Any(static w => w.Upos is Upos.VERB or Upos.AUX))
        {
            return best;
        }

        var verb = SubjectEnd(words, at + 1);
        // "That the rebels captured in June has mines": past when and where, if a name or number says it.
        var next = verb + 1;
        while (next < words.Count && (words[next].Analyses[0].Upos == Upos.ADV || words[next].Analyses[0].Upos == Upos.ADP && next + 1 < words.Count && (words[next + 1].Analyses[0].Upos == Upos.PROPN || words[next + 1].IsNumber) && next++ > 0))
        {
            next++;
        }

        return verb > at + 1 && next < words.Count && words[verb].Analyses.Any(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && words[next].Analyses[0] is { Upos: Upos.AUX or Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } ? relative : best;
    }

    /// <summary>Where the words end that may be a subject from an index on.</summary>
    private static int SubjectEnd(ImmutableArray<Word>.Builder words, int from)
    {
        while (from < words.Count && words[from].Analyses[0].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.CCONJ)
        {
            from++;
        }

        return from;
    }

    /// <summary>"The treaty that Paris and Madrid signed covers fishing": right behind the verb of a relative clause on what the sentence opens with, what may be a verb of one thing is its verb.</summary>
    private static int Resumed(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 4 || readings[best] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } || First(readings, IsPresentOfOne, -1) is not (>= 0 and var present) || words[at - 1] is not { Upos: Upos.VERB, Features.Tense: TenseFeature.Past })
        {
            return best;
        }

        var opening = at - 2;
        while (opening > 0 && words[opening].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.CCONJ)
        {
            opening--;
        }

        return opening > 0 && opening < at - 2 && words[opening].Analyses.Any(static a => a.Features.PronType == PronTypeFeature.Rel) && words[opening - 1].Upos == Upos.NOUN && words.Take(opening).All(static w => w.Upos is not (Upos.VERB or Upos.AUX))
            && words.Skip(at + 1).All(static w => w.Analyses[0] is not ({ Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })) ? present : best;
    }

    /// <summary>"Taken in for questioning", "charged its neighbour with meddling": before a noun that ends the clause, what may be an adposition opens none.</summary>
    private static int Binding(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best].Upos == Upos.SCONJ && at > 0 && at + 2 < words.Count && words[at + 1].Analyses.Any(static a => a is { Upos: Upos.NOUN, IsGuess: false, Features.Number: NumberFeature.Sing }) && words[at + 2].Analyses[0].Upos is Upos.PUNCT or Upos.CCONJ
            ? First(words[at].Analyses, static r => r.Upos == Upos.ADP, best)
            : best;

    /// <summary>"During the war the town was bombed" ("ომის დროს ქალაქი დაბომბეს"): right behind a noun in the genitive, what may be a postposition of time is one.</summary>
    private static int Timing(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen or CaseFeature.Dat, Adposition: null } && at > 0 && words[at - 1] is { Upos: Upos.NOUN or Upos.VERB, Best: { Adposition: null }, Features: { Case: CaseFeature.Gen, VerbForm: VerbFormFeature.Vnoun or VerbFormFeature.None } }
            && words[at - 1].Lower != words[at].Lower
            ? First(words[at].Analyses, static r => r is { Upos: Upos.ADP, Features.Case: CaseFeature.None }, best)
            : best;

    /// <summary>"Rey's party, the Dawn, called": before a bare noun, in a sentence with a verb of its own, it owns and is no copula.</summary>
    private static int Owning(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best].Upos != Upos.AUX || at == 0 || at + 2 >= words.Count || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return best;
        }

        // "Peru's last big wave of protests left six dead": also past attributes.
        var noun = at + 1;
        while (noun < at + OwnedAttributes && noun + 1 < words.Count && (words[noun].Analyses[0].Upos is Upos.ADJ || IsOwnedPast(noun)))
        {
            noun++;
        }

        if (words[noun].Analyses[0].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return best;
        }

        // "Marched to the governor's office": what an adposition ties is no subject.
        var owner = at - 1;
        while (owner > 0 && words[owner].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET)
        {
            owner--;
        }

        return words[owner].Upos == Upos.ADP || words.Skip(at + 2).Any(w => w.Analyses.Any(a => a is { Upos: Upos.VERB or Upos.AUX, Features: { Tense: TenseFeature.Past, VerbForm: VerbFormFeature.Fin } }) || w is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }) ? First(readings, r => r is { Upos: Upos.PART, Features.Case: CaseFeature.Gen }, best) : best;

        // "In the city's mixed districts": what may be a participle between an owner that an adposition ties and a plural.
        bool IsOwnedPast(int i) => i == at + 1 && words[i].Analyses.Any(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && words[i + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && at > 1 && words[at - 2].Upos is Upos.ADP or Upos.DET;
    }

    /// <summary>
    /// "Rebels seize town", "fans of the club attack guards": a bare form behind the plural that a stretch opens with is its verb in the present, where no other verb follows that could be;
    /// "storm the station and detain its editor", "block highway, demand pay": so is one that is joined to such a verb and takes an object.
    /// </summary>
    private static int Presenting(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (IsHeadline(words, at, best) && First(readings, IsPresentOfOne, -1) is >= 0 and var headline)
        {
            return headline;
        }

        if (IsJoinedToPresent(words, at, best) && First(readings, IsPresentOfOne, -1) is >= 0 and var joined)
        {
            return joined;
        }

        if (at < 1 || at + 1 >= words.Count || readings[best] is not ({ Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } or { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }) && !(readings[best].Upos == Upos.PROPN && char.IsLower(words[at].Token.Form[0]))
            || First(readings, IsPresentOfMany, -1) is not (>= 0 and var present))
        {
            return best;
        }

        var takesObject = words[at + 1].Analyses[0].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON;
        if (words[at - 1].Upos == Upos.CCONJ || words[at - 1].Token.Form == ",")
        {
            var verb = at - 2;
            while (verb >= 0 && words[verb].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PART or Upos.PUNCT))
            {
                verb--;
            }

            if (verb >= 0 && words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } } && takesObject)
            {
                return present;
            }
        }

        var last = BeforeAside(words, at) - 1;
        // "India, Pakistan exchange fire": two names between which a headline saves the conjunction are several.
        if (at == 3 && words[1].Token.Form == "," && words[0].Upos is Upos.PROPN or Upos.NOUN && words[2].Upos == Upos.PROPN && takesObject && words[words.Count - 1].Token.Form != "." && !words.Skip(at + 1).Any(static w => w.Analyses[0] is { Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }))
        {
            return present;
        }

        if (last < 0 || words[last].Upos is not (Upos.NOUN or Upos.PROPN) || words[at + 1].Analyses[0] is { Upos: Upos.AUX or Upos.PUNCT or Upos.CCONJ } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } || words[at + 1].Analyses[0].Upos == Upos.SCONJ && words[at + 1].Analyses.Any(a => a.Upos == Upos.ADP))
        {
            return best;
        }

        var (from, subject, opened) = (last, last, false);
        while (from > 0 && words[from - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.DET)
        {
            // "Six killed as rebels raid camp": what may open a clause does so right behind a verb or adjective, before a plural and its verb.
            if (words[from - 1].Upos == Upos.ADP && subject == at - 1 && from > 1 && words[from - 2].Upos is Upos.VERB or Upos.ADJ && words[from - 1].Analyses.Any(a => a.Upos == Upos.SCONJ) && Enumerable.Range(from, subject - from).All(i => words[i].Upos is Upos.ADJ or Upos.NUM) && words[at + 1].Analyses.Any(a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.NUM) && words[at + 1].Analyses[0].Upos != Upos.ADP)
            {
                opened = true;
                break;
            }

            from--;
            subject = words[from].Upos == Upos.ADP ? from - 1 : subject;
        }

        if (subject < from || words[subject].Upos is not (Upos.NOUN or Upos.PROPN) || words[subject].Analyses.All(a => a is not { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Plur }) || from > 0 && words[from - 1].Token.Form is not (":" or ";" or "–" or "—") && !words[from - 1].Analyses.Any(a => a.Upos == Upos.SCONJ)
            // "UN says rebels seize airport".
            && !(takesObject && words[from - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } }))
        {
            return best;
        }

        // "Two guards wounded in the bomb attack", "the premier faces pressure": another word may be the verb.
        // "Students in Dhaka march against quotas": in a sentence, behind a place, also before what an adposition ties.
        var isTold = (last < at - 1 || words[at - 1].Upos == Upos.PROPN || at > 1 && words[at - 2].Upos == Upos.ADP && IsNameCapital(words[at - 1])) && words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.SCONJ && char.IsLower(words[at].Token.Form[0]) && words[words.Count - 1].Token.Form == ".";
        if (subject < at - 1 && !takesObject && !isTold || Enumerable.Range(from, last + 1 - from).Any(i => words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past }) || i > from && i == subject && words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Sing } })))
        {
            return best;
        }

        for (var i = opened ? at + 2 : at + 1; i < words.Count && words[i].Token.Form is not ("," or ";" or ":") && words[i].Analyses[0].Upos is not (Upos.SCONJ or Upos.CCONJ); i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.AUX } || words[i].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } && words[i - 1].Analyses[0].Upos != Upos.DET)
            {
                return best;
            }
        }

        return present;
    }

    /// <summary>"Police in Lyon, in the east of France, fire on": where an aside of nouns between two commas begins that stands right before a word; the word itself where none does.</summary>
    private static int BeforeAside(ImmutableArray<Word>.Builder words, int at)
    {
        if (words[at - 1].Token.Form != ",")
        {
            return at;
        }

        var open = at - 2;
        while (open > 0 && words[open].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.DET)
        {
            open--;
        }

        return open > 0 && open < at - 2 && words[open].Token.Form == "," && words[open + 1].Upos is Upos.ADP or Upos.DET ? open : -1;
    }

    /// <summary>"Maria Strong injured soldiers": behind a name whose last part is an adjective of everyday with a capital, what may be a past is no attribute of what follows.</summary>
    private static int Named(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 1 && words[at].Analyses[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part } or { Upos: Upos.ADJ } && IsNameCapital(words[at - 1]) && words[at - 1].Upos == Upos.ADJ
        && IsNameCapital(words[at - 2]) && words[at - 2].Analyses.All(a => a.Upos is Upos.PROPN or Upos.NOUN) && !char.IsUpper(words[at].Token.Form[0])
            ? First(words[at].Analyses, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }, best) : best;

    /// <summary>"ბენიამინ ნეთანიაჰუმ დაადანაშაულა", "მაია სანდუ ჩავიდა": what no table knows, behind a noun without its ending, is rather a name that does something than another noun without its ending.</summary>
    private static int Surnamed(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && words[at].Analyses[best] is { IsGuess: true, Adposition: null, Features: { Case: CaseFeature.Dat, Gender: GenderFeature.None } } && words[at - 1] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Dat or CaseFeature.Nom, Best.Adposition: null }
            ? First(words[at].Analyses, static r => r is { Upos: Upos.PROPN, Features.Case: CaseFeature.Erg or CaseFeature.Nom }, best) : best;

    /// <summary>"Journalist shot dead in Lima": behind the noun that a stretch opens with and before what came of it, a noun that may be a past participle is one.</summary>
    private static int Resulting(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && at + 1 < words.Count && words[at].Analyses[best].Upos == Upos.NOUN && char.IsLower(words[at].Token.Form[0]) && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at + 1].Analyses[0].Upos == Upos.ADJ
        && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is Upos.ADP or Upos.PUNCT or Upos.SCONJ)
            ? First(words[at].Analyses, static r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }, best) : best;

    /// <summary>"Internet down across the north", "power out in half of Havana after storm topples lines": in a headline without a verb, save behind what opens a clause, behind the noun that it opens with and before an adposition, what may be an adjective is one.</summary>
    private static int Saying(ImmutableArray<Word>.Builder words, int at, int best) =>
        at is 1 or 2 && at + 1 < words.Count && words[at].Analyses[best].Upos is Upos.ADV or Upos.ADP && words[at - 1].Upos == Upos.NOUN && words[0].Upos is Upos.NOUN or Upos.ADJ && words[words.Count - 1].Token.Form != "." && words[at + 1].Analyses[0].Upos == Upos.ADP
        && words.Skip(at + 1).TakeWhile(static w => w.Analyses.All(static r => r.Upos != Upos.SCONJ)).All(static w => w.Analyses[0].Upos is not (Upos.VERB or Upos.AUX))
            ? First(words[at].Analyses, static r => r.Upos == Upos.ADJ, best) : best;

    /// <summary>"Two South African soldiers": an adverb with a capital inside a sentence, before another capital, is part of a name.</summary>
    private static int Bearing(ImmutableArray<Word>.Builder words, int at, int best) =>
        at > 0 && at + 1 < words.Count && words[at].Analyses[best].Upos == Upos.ADV && IsNameCapital(words[at]) && IsNameCapital(words[at + 1]) && char.IsLower(words[at - 1].Token.Form[^1]) && words[at - 1].Token.Kind == TokenKind.Word
            ? First(words[at].Analyses, static r => r.Upos == Upos.PROPN, best) : best;

    private static bool IsNameCapital(Word word) => word.Token.Form is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[^1]);

    /// <summary>"Vietnam jails blogger", "Sri Lanka lifts curfew": a plural behind the name that a stretch opens with and before a noun, where nothing else could be the stretch's verb.</summary>
    private static bool IsHeadline(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (at < 1 || at + 1 >= words.Count || words[at].Analyses[best] is not { Upos: Upos.NOUN or Upos.PROPN, Features.Number: not NumberFeature.None } || !char.IsLower(words[at].Token.Form[0])
            || words[at - 1] is not { Upos: Upos.PROPN or Upos.NOUN, Features.Number: not NumberFeature.Plur } || words[at + 1].Analyses.All(a => a.Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.DET)) || words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.PUNCT or Upos.CCONJ or Upos.AUX or Upos.PRON)
        {
            return false;
        }

        // "London protests turn violent", "car bombs kill ten": what follows may be the verb of the plural.
        var isName = words[at - 1].Upos == Upos.PROPN && char.IsUpper(words[at - 1].Token.Form[0]);
        if (char.IsLower(words[at + 1].Token.Form[0]) && words[at + 1].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } })
            && !(isName && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is Upos.ADP or Upos.PART or Upos.PUNCT)))
        {
            return false;
        }

        var from = at - 1;
        while (from > 0 && (words[from - 1].Upos is Upos.PROPN or Upos.ADJ || !isName && words[from - 1].Upos == Upos.NOUN || words[from - 1] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen }))
        {
            from--;
        }

        // Behind a common noun only where a sentence opens with it, without article, and ends without another verb.
        if (!isName && (from > 0 || !char.IsUpper(words[0].Token.Form[0]) || words[words.Count - 1].Token.Form == "."))
        {
            return false;
        }

        if (from > 0 && words[from - 1].Token.Form is not (":" or ";" or "–" or "—" or "-"))
        {
            return false;
        }

        for (var i = at + 1; i < words.Count && words[i].Token.Form is not ("," or ";" or ":") && words[i].Analyses[0].Upos is not Upos.SCONJ; i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } || words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && words[i].Analyses[0].Upos == Upos.VERB)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The African Union appeals for calm and calls on both sides": a plural behind what a sentence opens with, where the only verb to come is a present joined to it, is its verb.</summary>
    private static bool IsJoinedToPresent(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (at < 1 || at + 3 >= words.Count || words[at].Analyses[best] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } || words[at - 1] is not { Upos: Upos.PROPN or Upos.NOUN, Features.Number: not NumberFeature.Plur } || words[at + 1].Analyses[0].Upos != Upos.ADP)
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            if (words[i].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN))
            {
                return false;
            }
        }

        for (var i = at + 1; i < words.Count; i++)
        {
            if (words[i].Analyses[0] is { Upos: Upos.AUX } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
            {
                return words[i - 1].Analyses[0].Upos == Upos.CCONJ && words[i].Analyses[0] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, Number: NumberFeature.Sing } };
            }
        }

        return false;
    }

    /// <summary>"Says that three men left", "says that rebel units attacked": a word that points to one thing, before several, opens a clause.</summary>
    private static int Introducing(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        // "Said both armies must leave": two of a plural, where nothing joins it to another.
        if (at > 0 && readings[best].Upos == Upos.CCONJ && at + 2 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[at + 2].Analyses[0].Upos is not (Upos.CCONJ or Upos.PUNCT))
        {
            return First(readings, r => r is { Upos: Upos.DET, Features.PronType: PronTypeFeature.Tot }, best);
        }

        if (at == 0 || words[at - 1].Upos != Upos.VERB || readings[best] is not { Upos: Upos.DET, Features: { PronType: PronTypeFeature.Dem, Number: NumberFeature.Sing } })
        {
            return best;
        }

        var last = at + 1;
        while (last + 1 < words.Count && words[last].Analyses[0].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM && words[last + 1].Analyses[0].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN)
        {
            last++;
        }

        return last < words.Count && words[last].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } ? First(readings, r => r.Upos == Upos.SCONJ, best) : best;
    }

    /// <summary>
    /// "In Lima, clashes between …": what has nothing before it that could be its subject is no finite verb, if it may be a noun in the plural; "police leave was cancelled", "by the flight 30 crash":
    /// nor is a bare form between a noun and an auxiliary, or at the end of a phrase with an adposition after the verb.
    /// </summary>
    private static int Heading(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } } && at > 1 && at + 1 < words.Count && words[at - 1].Token.Form == "," && words[0].Upos == Upos.ADP
            && words[at + 1].Analyses[0].Upos == Upos.ADP && words.Take(at).All(w => w.Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ)))
        {
            return First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best);
        }

        // "Attacked army posts in the hills": nor is what stands between the noun that is a past's object and an adposition or mark.
        if (readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } } && at > 1 && words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && (at + 1 == words.Count || words[at + 1].Analyses.Any(a => a.Upos is Upos.ADP or Upos.PUNCT or Upos.CCONJ)))
        {
            var verb = at - 2;
            while (verb > 0 && words[verb].Upos is Upos.ADJ or Upos.NUM or Upos.DET or Upos.NOUN)
            {
                verb--;
            }

            if (words[verb] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past })
            {
                return First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }, best);
            }
        }

        if (at < 1 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Inf } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } } || words[at - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.X))
        {
            return best;
        }

        var isBeforeAuxiliary = at + 1 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Sing } }
            && words.Take(at).All(w => w.Upos is not (Upos.SCONJ or Upos.VERB or Upos.AUX) && w.Features.PronType is not (PronTypeFeature.Int or PronTypeFeature.Rel));
        var from = at - 1;
        while (from > 0 && words[from].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.X or Upos.ADJ)
        {
            from--;
        }

        var isInPhrase = from > 1 && words[from].Upos == Upos.DET && words[from - 1].Upos == Upos.ADP && words[from - 2].Upos == Upos.VERB && words[at - 1].Features.Number != NumberFeature.Plur;
        return isBeforeAuxiliary || isInPhrase ? First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }, best) : best;
    }

    /// <summary>"By an air raid": after one thing with an indefinite article, a bare form that agrees with no singular is a noun if it can be.</summary>
    private static int Compounding(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Inf } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } }
            || words[at - 1] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing })
        {
            return best;
        }

        // "A rebel-led coalition air raid on a tent".
        var article = at - 2;
        while (article > 0 && words[article].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            article--;
        }

        return words[article] is not { Upos: Upos.DET, Features.Definite: DefiniteFeature.Ind } ? best : First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }, best);
    }

    /// <summary>"Demanding better pay", "sought lower rent": a bare form between what a verb takes of a quality and the clause's end, an adposition or a verb is the noun of that quality.</summary>
    private static int Qualified(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (at < 2 || readings[best] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Inf } or { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.Past, Number: not NumberFeature.Sing } }
            || words[at - 1].Upos is not (Upos.ADJ or Upos.ADV) || words[at - 1].Analyses.All(a => a.Upos != Upos.ADJ) || words[at - 2].Upos != Upos.VERB
            || at + 1 < words.Count && words[at + 1].Token.Kind != TokenKind.Punctuation && words[at + 1].Analyses[0].Upos is not (Upos.ADP or Upos.VERB or Upos.CCONJ))
        {
            return best;
        }

        return First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }, best);
    }

    /// <summary>"ООН призвала …": what opens a clause right before a finite verb that agrees with it is its subject, or its object, but in no other case.</summary>
    private static int Opening(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        if (readings[best] is not { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Gen or CaseFeature.Dat or CaseFeature.Loc or CaseFeature.Ins }
            || at > 0 && words[at - 1].Token.Kind != TokenKind.Punctuation || at + 1 >= words.Count || words[at + 1] is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } verb })
        {
            return best;
        }

        // "Суньига потребовал …": a surname that no table knows may be a man's in whatever gender.
        return First(readings, r => r is { Upos: Upos.NOUN or Upos.PROPN, Features: { Case: CaseFeature.Nom } noun } && noun.Number == verb.Number && (verb.Gender == GenderFeature.None || noun.Gender == verb.Gender || r is { IsGuess: true, Upos: Upos.PROPN } && noun.Animacy == AnimacyFeature.Anim), best);
    }

    /// <summary>"Всего ранения получили сорок человек": what opens a clause and looks like an attribute in the genitive or like an adverb, with no noun before it to own, is the adverb.</summary>
    private static int Totalling(ImmutableArray<Word>.Builder words, int at, int best) =>
        words[at].Analyses[best] is { Upos: Upos.DET, Features.Case: CaseFeature.Gen or CaseFeature.Acc } && (at == 0 || words[at - 1].Token.Kind == TokenKind.Punctuation)
            ? First(words[at].Analyses, r => r.Upos == Upos.ADV, best)
            : best;

    /// <summary>"Стреляли по кафе, убито не менее десяти посетителей": a short neuter form that opens a clause before a number is the participle that is said of them.</summary>
    private static int Befalling(ImmutableArray<Word>.Builder words, int at, int best)
    {
        if (words[at].Analyses[best] is { Upos: Upos.VERB } || at > 0 && words[at - 1].Token.Kind != TokenKind.Punctuation && words[at - 1].Upos != Upos.CCONJ
            || First(words[at].Analyses, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short, Gender: GenderFeature.Neut, Aspect: AspectFeature.Perf } }, -1) is not (>= 0 and var participle))
        {
            return best;
        }

        for (var i = at + 1; i < Math.Min(words.Count, at + 1 + EstimateReach); i++)
        {
            if (words[i].IsNumber)
            {
                return participle;
            }

            if (words[i].Token.Kind == TokenKind.Punctuation)
            {
                return best;
            }
        }

        return best;
    }

    /// <summary>"…, killing five and wounding three", "and wounding more than 100": a gerund between a mark or conjunction and a number or article is the verb that takes them, whatever noun or adjective it may be.</summary>
    private static int Taking(ImmutableArray<Word>.Builder words, int at, int best)
    {
        var readings = words[at].Analyses;
        // "They would meet": what may be an auxiliary without number, right before an infinitive, is one.
        if (readings[best].Upos == Upos.VERB && at + 1 < words.Count && words[at + 1].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }
            && First(readings, r => r is { Upos: Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.None, Tense: TenseFeature.None } }, -1) is >= 0 and var auxiliary)
        {
            return auxiliary;
        }

        // "May met the premier": nor is a modal with a capital right before a past that is no base form; it is a name.
        if (readings[best] is { Upos: Upos.AUX, Features: { Number: NumberFeature.None, Tense: TenseFeature.None, Polarity: PolarityFeature.None } } && char.IsUpper(words[at].Token.Form[0]) && at + 1 < words.Count && words[at + 1].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && words[at + 1].Analyses.All(a => a.Features.VerbForm != VerbFormFeature.Inf))
        {
            return First(readings, r => r.Upos == Upos.PROPN, best);
        }

        if (readings[best] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger } && at == 0 && words.Count > 1 && words[1].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Fin) && words[1].Analyses.All(a => a.Upos is Upos.VERB or Upos.AUX or Upos.ADJ && a.Features.VerbForm != VerbFormFeature.Ger))
        {
            // "Fighting continued": what a sentence opens with right before its verb is its subject.
            if (First(readings, r => r.Upos == Upos.NOUN, -1) is >= 0 and var noun)
            {
                return noun;
            }
        }

        // "The Torkham crossing in the north": behind an article and a name, before what ties something, a gerund is the noun that the name is of.
        if (readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && at > 1 && words[at - 1].Upos == Upos.PROPN && char.IsUpper(words[at - 1].Token.Form[0]) && words[at - 2] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def }
            && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.PUNCT or Upos.SCONJ or Upos.AUX or Upos.CCONJ) && First(readings, r => r.Upos == Upos.NOUN, -1) is >= 0 and var named)
        {
            return named;
        }

        // "Fighting between two villages killed nine": nor is it anything else before its adposition, where the sentence's verb has no other subject.
        // "Clashes between two villages killed nine": nor a present.
        if (readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: NumberFeature.Sing } } && at == 0 && words.Count > 3 && words[1].Analyses[0].Upos == Upos.ADP && IsSubject(words) && First(readings, r => r.Upos == Upos.NOUN, -1) is >= 0 and var happening)
        {
            return happening;
        }

        // "Denied that tear gas was fired": right behind a conjunction and before a noun, what may be a noun is no verb without a subject.
        if (readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres, Number: not NumberFeature.Sing } or { VerbForm: VerbFormFeature.Inf } } && at > 1 && words[at - 1] is { Upos: Upos.SCONJ } && words[at - 2].Upos == Upos.VERB
            && at + 2 < words.Count && words[at + 1].Analyses[0].Upos == Upos.NOUN && First(readings, r => r is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing }, -1) is >= 0 and var compound)
        {
            return compound;
        }

        // "Six hurt as rebels attack": behind a number of several and before an adposition, a mark or the end, what may be a past participle is no one thing.
        if (readings[best] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && at > 0 && (words[at - 1].Upos == Upos.NUM || words[at - 1].Analyses.Any(a => a.Upos == Upos.NUM)) && (at + 1 == words.Count || words[at + 1].Analyses[0].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ
                // "Two shot dead in Kitwe".
                || words[at + 1].Analyses[0].Upos == Upos.ADJ && (at + 2 == words.Count || words[at + 2].Analyses[0].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT))
            && First(readings, r => r is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }, -1) is >= 0 and var suffered)
        {
            return suffered;
        }

        // "…, wounding several people": behind a mark and the sentence's verb, before several with an attribute.
        if (readings[best].Upos is Upos.ADJ or Upos.NOUN && at > 2 && at + 2 < words.Count && words[at - 1].Token.Form == "," && words[at + 1].Analyses[0].Upos == Upos.ADJ && words[at + 2].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words.Take(at).Any(w => w is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }))
        {
            return First(readings, r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }, best);
        }

        // "…, chanting "shame"", "…, waving flags in the rain": behind a mark and the sentence's verb, before what is quoted or several things that end the sentence or are tied to something.
        if (readings[best].Upos is Upos.ADJ or Upos.NOUN && at > 2 && at + 2 < words.Count && words[at - 1].Token.Form == "," && words.Take(at).Any(w => w is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
            && (words[at + 1].Token.Form is "\"" or "“" or "«" || words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && (at + 3 == words.Count && words[at + 2].Token.Kind == TokenKind.Punctuation || words[at + 2].Analyses[0].Upos == Upos.ADP)))
        {
            return First(readings, r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }, best);
        }

        // "…, killing nine worshippers and wounding dozens": a gerund joined to one, before several.
        if (readings[best].Upos is Upos.ADJ or Upos.NOUN && at > 2 && at + 1 < words.Count && words[at - 1].Analyses[0].Upos == Upos.CCONJ && words[at + 1].Analyses[0] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }
            && Enumerable.Range(1, at - 1).Any(i => words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && words[i - 1].Token.Form == "," && at - i <= Reach))
        {
            return First(readings, r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }, best);
        }

        // "Managed to kill one man and wound six others": what may be an infinitive, joined to one and before a number, an article or the like.
        if (readings[best].Upos == Upos.NOUN && at > 3 && at + 1 < words.Count && words[at - 1].Analyses[0].Upos == Upos.CCONJ && (words[at + 1].IsNumber || words[at + 1].Analyses[0] is { Upos: Upos.DET } or { Features.Poss: PossFeature.Yes })
            && Enumerable.Range(Math.Max(1, at - Reach), at - Math.Max(1, at - Reach)).Any(i => words[i].Analyses[0] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf } && words[i - 1].Analyses[0].Upos == Upos.PART))
        {
            return First(readings, static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }, best);
        }

        // "Accused of poisoning three patients", "blamed for burning the school": behind an adposition and before whom or what it is done to.
        if (readings[best].Upos is Upos.ADJ or Upos.NOUN && at > 0 && at + 2 < words.Count && words[at - 1].Analyses[0].Upos is Upos.ADP or Upos.SCONJ && (words[at + 1].Analyses[0] is { Upos: Upos.DET, Features.PronType: PronTypeFeature.Art } or { Features.Poss: PossFeature.Yes } || words[at + 1].IsNumber)
            && words[at + 2].Analyses[0] is { Upos: Upos.NOUN or Upos.ADJ } && First(readings, static r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }, -1) is >= 0 and var doing)
        {
            return doing;
        }

        if (readings[best].Upos is not (Upos.ADJ or Upos.NOUN) || at == 0 || at + 1 >= words.Count || words[at - 1].Analyses[0].Upos is not (Upos.PUNCT or Upos.CCONJ)
            || !words[at + 1].IsNumber && !words[at + 1].Analyses.Any(a => a.Upos == Upos.DET) && !(at + 3 < words.Count && words[at + 3].IsNumber && words[at + 2].Analyses[0].Upos is Upos.ADP or Upos.SCONJ or Upos.ADJ && words[at + 1].Analyses[0].Upos is Upos.ADJ or Upos.ADV or Upos.ADP))
        {
            return best;
        }

        return First(readings, r => r is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }, best);
    }

    /// <summary>Whether a past follows what a sentence opens with before any mark or pronoun.</summary>
    private static bool IsSubject(ImmutableArray<Word>.Builder words)
    {
        for (var i = 2; i < Math.Min(words.Count, Reach); i++)
        {
            if (words[i].Token.Kind == TokenKind.Punctuation || words[i].Analyses[0].Upos is Upos.PRON or Upos.SCONJ)
            {
                return false;
            }

            if (words[i].Analyses[0] is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } })
            {
                return true;
            }
        }

        return false;
    }
}
