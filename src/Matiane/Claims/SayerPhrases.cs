using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Who says something, as words.</summary>
/// <param name="Range">All words that name him: "Anna Lee, the mayor of Dover,".</param>
/// <param name="Core">The words that he is named by: "Anna Lee"; for a relative word what it stands for.</param>
internal readonly record struct Sayer(WordRange Range, WordRange Core)
{
    /// <summary>Index of the word that heads his name, where it is known; else null.</summary>
    public int? Head { get; init; }

    /// <summary>Whether a relative word stands for him.</summary>
    public bool IsRelative => !Range.Overlaps(Core);
}

/// <summary>Reads the noun phrase of a sayer with all that belongs to it, left or right of a verb, where word order shows sides.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsTime">Whether a word belongs to a time expression.</param>
/// <param name="Quotations">The report's quotations.</param>
/// <param name="IsFinite">Whether a word is the finite verb of a clause with a side of its own.</param>
internal sealed record SayerPhrases(int Sentence, ImmutableArray<Word> Words, Func<int, bool> IsTime, Quotations Quotations, Func<int, bool> IsFinite)
{
    private const int AppositionReach = 28;
    private const int RelativeReach = 14;

    /// <summary>The subject that ends just before a word, adverbs and times between left out; null for none.</summary>
    public Sayer? Left(int before)
    {
        var last = SkipBack(before - 1);
        if (last < 0)
        {
            return null;
        }

        if (IsRelativeWord(last))
        {
            var to = last > 0 && Words[last - 1].Token.Form == "," ? last - 1 : last;
            var antecedent = to > 0 && IsNominal(to - 1) && PhraseStart(to - 1) is var from && from < to ? Range(from, to) : Range(last, last + 1);
            return new Sayer(Range(last, last + 1), antecedent);
        }

        if (Words[last].Token.Form is "," or ")" or "—" or "–" or "-")
        {
            return Apposed(last);
        }

        if (!IsNominal(last) && !IsPostmodifier(last))
        {
            return null;
        }

        var first = PhraseStart(last);
        first = first <= last ? ShareStart(first) : first;
        if (first > last || IsOblique(first))
        {
            return null;
        }

        // "Anna Lee of Dover, Ohio, said" would end in a mark; "Anna Lee of Dover, Ohio said" goes on to the name of the place.
        if (first > 3 && Words[first - 1].Token.Form == "," && Words[first].Upos == Upos.PROPN && Words[first - 2].Upos == Upos.PROPN && PhraseStart(first - 2) is var holder && holder < first - 3 && HasPlaceBefore(first - 2) && !IsOblique(holder) && !IsObject(holder))
        {
            first = holder;
        }

        var core = Range(first, last + 1);

        // "the mayor of Dover, Anna Lee": what stands before a mark may be the same person.
        if (first > 2 && Words[first - 1].Token.Form == "," && IsNominal(first - 2) && Words[last].Upos == Upos.PROPN && Words[first].Upos == Upos.PROPN
            && PhraseStart(first - 2) is var title && title < first - 1 && !IsOblique(title) && !IsObject(title) && Words[title].Upos is Upos.DET or Upos.NOUN && (title == 0 || Words[title].Upos == Upos.DET) && Words[first - 2] is { Upos: Upos.NOUN, Features.Number: not NumberFeature.Plur })
        {
            return new Sayer(Range(title, last + 1), core);
        }

        return new Sayer(core, core);
    }

    /// <summary>"Jets bombed the base, Reuters said": whether a phrase stands right behind a verb, whose object it is.</summary>
    private bool IsObject(int first) => first > 0 && Words[first - 1].Upos == Upos.VERB;

    /// <summary>"with 22 percent saying": a number of people before a word, whatever adposition stands before them; null for none.</summary>
    public Sayer? Counted(int before)
    {
        var first = before > 0 && IsNominal(before - 1) ? PhraseStart(before - 1) : before;
        return first < before && (Words[first].IsNumber) ? new Sayer(Range(first, before), Range(first, before)) : null;
    }

    /// <summary>"four out of ten farmers": where a share begins whose last number opens a phrase; the phrase's own beginning for none.</summary>
    private int ShareStart(int first)
    {
        var at = first - 1;
        while (at > 0 && first - at < 3 && Words[at].Upos == Upos.ADP)
        {
            at--;
        }

        return IsCount(first) && at >= 0 && at < first - 1 && IsCount(at) ? PhraseStart(at) : first;

        bool IsCount(int word) => Words[word].IsNumber;
    }

    /// <summary>The phrase that begins at a word, with what is put beside it as far as a mark, a time or another clause; null for none.</summary>
    /// <param name="from">Its first word.</param>
    /// <param name="apposed">Whether what follows a comma may belong to it.</param>
    public Sayer? Right(int from, bool apposed)
    {
        if (from >= Words.Length || IsTime(from))
        {
            return null;
        }

        if (Words[from] is { Upos: Upos.PRON } pronoun && pronoun.Features.Poss != PossFeature.Yes)
        {
            return pronoun.Features.Case == CaseFeature.Acc ? null : new Sayer(Range(from, from + 1), Range(from, from + 1));
        }

        var end = RightPhrase(from, within: false);
        if (end == from)
        {
            return null;
        }

        var core = Range(from, end);
        while (apposed && end + 1 < Words.Length && Words[end].Token.Form == "," && Apposition(end + 1) is var next && next > end + 1
            // "According to the ministry, three soldiers were killed": what has a verb of its own is what is said.
            && !(next < Words.Length && Words[next].Upos is Upos.VERB or Upos.AUX))
        {
            end = next;
        }

        if (apposed && end < Words.Length && IsRelativeWord(end))
        {
            end = RelativeEnd(end);
        }

        return new Sayer(Range(from, end), core);
    }

    /// <summary>A sayer who stands aside with all that tells of him up to the next mark: "people close to the family", "a poll released on Monday by the paper"; as he is where a clause of its own follows without one.</summary>
    /// <param name="sayer">The sayer as far as his phrase goes.</param>
    /// <param name="opens">Whether he opens the sentence, so that the main clause follows.</param>
    public Sayer Whole(Sayer sayer, bool opens)
    {
        var end = sayer.Range.End;
        var (relative, finite) = (false, false);
        while (end < Words.Length && Words[end].Token.Kind != TokenKind.Punctuation && !Quotations.IsMark(Words[end].Token.Form))
        {
            relative |= IsRelativeWord(end) || Words[end].Upos == Upos.PRON;
            finite |= !relative && Words[end].Upos is Upos.VERB or Upos.AUX && Words[end].Features.VerbForm == VerbFormFeature.Fin && !IsPostmodifier(end);
            if (Words[end].Upos == Upos.SCONJ || finite)
            {
                return sayer;
            }

            end++;
        }

        return end == sayer.Range.End || opens && (end >= Words.Length || Words[end].Token.Form != ",") ? sayer : sayer with { Range = Range(sayer.Range.First, end) };
    }

    /// <summary>The word that heads a noun phrase: the last of its first run of nouns ("a source close to the president").</summary>
    public int HeadOf(WordRange core)
    {
        var head = core.First;
        for (var i = core.First; i < core.End; i++)
        {
            if (Words[i].Upos is Upos.ADP or Upos.VERB or Upos.SCONJ or Upos.CCONJ || Words[i].Token.Form is "(" or "," || IsRelativeWord(i) && i > core.First
                // "The rebels there": where they are.
                || i > core.First && Words[i].Upos is Upos.PRON or Upos.ADV && Words[i - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                break;
            }

            head = Words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.X or Upos.ADJ ? i : head;
            if (Words[i].Upos == Upos.ADJ && head == i && i > core.First && Words[i - 1].Upos is Upos.NOUN)
            {
                return i - 1; // "a source close to"
            }
        }

        return head;
    }

    /// <summary>Whether a word may end or head a noun phrase.</summary>
    public bool IsNominal(int at) =>
        Words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.X or Upos.PRON || Words[at].Token.Kind is TokenKind.Number or TokenKind.Symbol
        || Words[at].Upos is Upos.ADJ or Upos.DET && (at + 1 >= Words.Length || !(Words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ))
        || IsPossessive(at);

    /// <summary>Whether a word opens a relative clause.</summary>
    public bool IsRelativeWord(int at) => Words[at].Features.PronType is PronTypeFeature.Rel || Words[at].Features.PronType == PronTypeFeature.Int && Words[at].Upos == Upos.PRON && at > 0 && Words[at - 1].Token.Form == ",";

    private int SkipBack(int at)
    {
        while (at >= 0)
        {
            if (Words[at].Upos is Upos.ADV && Words[at].Features.PronType == PronTypeFeature.None || IsTime(at))
            {
                at--;
            }
            else if (Words[at].Upos == Upos.ADP && at + 1 < Words.Length && IsTime(at + 1)
                // "The rebels there deny": where they are.
                || at > 0 && Words[at].Upos == Upos.PRON && Words[at].Features.Person == PersonFeature.None && Words[at].Features.PronType is PronTypeFeature.None or PronTypeFeature.Dem && Words[at].Analyses.Any(a => a.Upos == Upos.ADV) && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN)
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>"Anna Lee, the mayor," and "Sen. Moor (R-Vt.)": the phrase before what marks enclose.</summary>
    private Sayer? Apposed(int close)
    {
        var form = Words[close].Token.Form;
        var opening = form == ")" ? "(" : form;
        for (var open = close - 1; open > 0 && close - open < AppositionReach; open--)
        {
            if (Words[open].Token.Form is ";" or ":" || Quotations.IsSpeech(Sentence, open))
            {
                return null;
            }

            if (Words[open].Token.Form != opening)
            {
                continue;
            }

            var last = SkipBack(open - 1);
            if (last < 0 || !IsNominal(last) && Words[last].Token.Form != ")")
            {
                if (form == ",")
                {
                    continue; // A mark inside the apposition.
                }

                return null;
            }

            if (form == "," && open + 1 < close && !OpensApposition(open + 1))
            {
                return null;
            }

            // "Anna Lee, 52, the mayor, said": an age belongs to the name before it.
            if (form == "," && Words[last].Token.Kind == TokenKind.Number && last > 1 && Words[last - 1].Token.Form == ",")
            {
                continue;
            }

            if (Left(open) is { IsRelative: false } named)
            {
                return named with { Range = Range(named.Range.First, close + (form == ")" ? 1 : 0)) };
            }

            if (form != ",")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a run of names that ends with a word hangs on an adposition: "of Dover".</summary>
    private bool HasPlaceBefore(int last)
    {
        while (last > 0 && Words[last].Upos == Upos.PROPN)
        {
            last--;
        }

        return last > 0 && Words[last].Upos == Upos.ADP && IsNominal(last - 1);
    }

    private bool OpensApposition(int at) =>
        Words[at].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.PRON or Upos.ADV || IsRelativeWord(at) || Words[at].Token.Kind == TokenKind.Number
        || Words[at].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger || Words[at].Upos == Upos.ADP || Quotations.IsMark(Words[at].Token.Form);

    /// <summary>Where the phrase begins that ends with a word.</summary>
    private int PhraseStart(int last)
    {
        var first = last + 1;
        for (var i = last; i >= 0;)
        {
            var word = Words[i];
            if (IsTime(i) && !IsPossessive(i))
            {
                // "the Thursday meeting", "records of the 1987 season".
                var time = i;
                while (time > 0 && IsTime(time))
                {
                    time--;
                }

                if (first == i + 1 && first <= last && Words[first].Upos is Upos.NOUN or Upos.ADJ && Words[time].Upos is Upos.DET or Upos.ADP or Upos.ADJ && !IsTime(time))
                {
                    i = time;
                    continue;
                }

                return first;
            }

            if (word.Token.Form == ")")
            {
                var open = i;
                while (open > 0 && Words[open].Token.Form != "(")
                {
                    open--;
                }

                i = open - 1;
                continue;
            }

            if (Quotations.IsMark(word.Token.Form))
            {
                if (Quotations.At(Sentence, i) is { IsSpeech: false } quoted && quoted.FirstSentence == Sentence && quoted.First < i)
                {
                    first = quoted.First;
                    i = first - 1;
                    continue;
                }

                return first;
            }

            if (IsStopOfInitial(i))
            {
                i--;
                continue;
            }

            switch (word.Upos)
            {
                case Upos.PRON when word.Features.Poss != PossFeature.Yes:
                    if (IsRelativeWord(i) && i < last)
                    {
                        // "the man who lost": what it stands for belongs to the phrase.
                        if (i > 0 && IsNominal(i - 1))
                        {
                            first = i;
                            i--;
                            continue;
                        }

                        return first;
                    }

                    if (i == last && i > 1 && Words[i - 1].Upos == Upos.ADP && IsNominal(i - 2))
                    {
                        // "those close to him".
                        first = i;
                        i--;
                        continue;
                    }

                    return i == last || first == i + 1 && Words[i].Features.PronType is not PronTypeFeature.Prs ? JoinedStart(i) : first;
                case Upos.PUNCT when word.Token is { Form: "/", SpaceBefore: false } && i > 0 && first == i + 1 && IsNominal(i - 1):
                    i--;
                    break;
                case Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.X or Upos.SYM:
                case Upos.ADJ when !(i > 0 && first == i + 1 && Words[i - 1].Upos == Upos.ADP && first <= last && IsShare(first)):
                case Upos.PART when IsPossessive(i):
                    first = i;
                    i--;
                    break;
                case Upos.DET or Upos.PRON:
                    first = i;
                    i--;
                    if (i >= 0 && Words[i].Upos is Upos.DET or Upos.ADV && Words[i].Features.PronType != PronTypeFeature.Int && Words[i].Upos == Upos.DET)
                    {
                        first = i;
                        i--;
                    }

                    if (i < 0 || !(Words[i].Upos is Upos.ADP or Upos.CCONJ || Words[i].Upos is Upos.VERB && IsPostmodifier(i)))
                    {
                        return first;
                    }

                    break;
                case Upos.ADP when i > 0 && i < last && (IsNominal(i - 1) || Words[i - 1].Token.Form == ")") && !IsTime(i - 1):
                    i--;
                    break;
                case Upos.ADP when i > 0 && i < last && Words[i - 1].Upos == Upos.VERB && IsPostmodifier(i - 1):
                    i--;
                    break;
                case Upos.CCONJ when i > 0 && first == i + 1 && (IsNominal(i - 1) || Words[i - 1].Token.Form is "," or ")") && JoinedBefore(i) is var joined && joined >= 0:
                    return joined;
                case Upos.ADV or Upos.ADJ when i > 0 && first == i + 1 && Words[i - 1].Upos == Upos.ADP && IsShare(first):
                    first = i - 1; // "at least half of farmers"
                    i -= 2;
                    break;
                case Upos.ADV or Upos.PART when i > 0 && first <= i + 1 && Words[i - 1].Upos is Upos.DET or Upos.ADJ or Upos.AUX or Upos.VERB or Upos.PRON:
                    i--;
                    break;
                case Upos.VERB or Upos.AUX when IsPostmodifier(i):
                    first = i;
                    i--;
                    break;
                case Upos.VERB or Upos.AUX when RelativeBefore(i) is var relative && relative > 0:
                    first = relative;
                    i = relative - 1;
                    break;
                default:
                    return first;
            }
        }

        return first;
    }

    /// <summary>The full stop of an initial: "Clara B. Finch".</summary>
    private bool IsStopOfInitial(int at) => Words[at].Token is { Form: ".", SpaceBefore: false } && at > 0 && Words[at - 1].Token.Form is [>= 'A' and <= 'Z'];

    private bool IsShare(int at) => Words[at].Upos is Upos.NUM or Upos.DET || Words[at].Token.Kind == TokenKind.Number || Words[at].Upos == Upos.NOUN && at + 1 < Words.Length && Words[at + 1].Upos == Upos.ADP;

    private int JoinedStart(int pronoun) =>
        pronoun > 1 && Words[pronoun - 1].Upos == Upos.CCONJ && IsNominal(pronoun - 2) && JoinedBefore(pronoun - 1) is var joined && joined >= 0 ? joined : pronoun;

    /// <summary>Where a coordination begins whose last member follows a conjunction; -1 where the conjunction joins clauses.</summary>
    private int JoinedBefore(int conjunction)
    {
        var end = Words[conjunction - 1].Token.Form == "," ? conjunction - 2 : conjunction - 1;
        if (end < 0 || !IsNominal(end) && Words[end].Token.Form != ")")
        {
            return -1;
        }

        var first = PhraseStart(end);
        while (first > 1 && first <= end && Words[first - 1].Token.Form == "," && IsNominal(first - 2) && PhraseStart(first - 2) is var member && member < first - 1 && !IsOblique(member))
        {
            // "Gunmen killed nine farmers, residents and a nurse said": what stands behind a verb is its object, the first of a list of them before a comma and a conjunction.
            if (end == conjunction - 1 && IsGoverned(member))
            {
                break;
            }

            (end, first) = (first - 2, member);
        }

        // After a verb it is the verb's object, and the conjunction begins another clause.
        return first > end || IsGoverned(first) ? -1 : first;
    }

    private bool IsGoverned(int first)
    {
        while (first > 0 && Words[first - 1].IsNumber)
        {
            first--;
        }

        return first > 0 && Words[first - 1].Upos is Upos.VERB or Upos.AUX or Upos.ADP or Upos.PART or Upos.ADV;
    }

    private bool IsOblique(int first) => first > 0 && Words[first - 1].Upos == Upos.ADP;

    /// <summary>A participle after the noun that it belongs to: "voters surveyed in May".</summary>
    private bool IsPostmodifier(int at) =>
        at > 0 && Words[at - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && Words[at].Upos == Upos.VERB && Words[at].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger
        && Words[at].Features.Mood == MoodFeature.None && !IsFinite(at);

    /// <summary>The relative word of the clause that a verb stands in, when its noun stands right before it; -1 for none.</summary>
    private int RelativeBefore(int verb)
    {
        for (var i = verb - 1; i > 0 && verb - i < RelativeReach; i--)
        {
            if (Words[i].Token.Kind == TokenKind.Punctuation || Words[i].Upos == Upos.SCONJ)
            {
                return -1;
            }

            if (IsRelativeWord(i))
            {
                return IsNominal(i - 1) ? i : -1;
            }
        }

        return -1;
    }

    private int RightPhrase(int from, bool within)
    {
        var end = from;
        for (var i = from; i < Words.Length; i++)
        {
            if (IsTime(i))
            {
                break;
            }

            var word = Words[i];
            if (word.Token.Form == "(" && i > from)
            {
                while (i < Words.Length && Words[i].Token.Form != ")")
                {
                    i++;
                }

                end = Math.Min(i + 1, Words.Length);
                continue;
            }

            if (Quotations.IsMark(word.Token.Form))
            {
                if (i > from && Quotations.At(Sentence, i) is { IsSpeech: false } quoted && quoted.FirstSentence == Sentence && quoted.First == i && quoted.LastSentence == Sentence)
                {
                    i = quoted.End - 1;
                    end = i + 1;
                    continue;
                }

                break;
            }

            // "According to the union the number is higher", "according to police 40 people were held": an article or a number before its noun opens another phrase.
            if (!within && i > from && Words[i - 1].Upos is Upos.NOUN or Upos.PROPN && (word.Upos == Upos.DET && word.Features.Definite != DefiniteFeature.None || word.IsNumber && i + 1 < Words.Length && Words[i + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }))
            {
                break;
            }

            if (word.Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.X or Upos.SYM or Upos.ADJ or Upos.DET || word.Token.Kind == TokenKind.Number || IsPossessive(i) || word.Features.Poss == PossFeature.Yes || i > from && word.Upos is Upos.VERB or Upos.ADV && word.Token.Kind == TokenKind.Word && word.IsCapitalised())
            {
                end = word.Upos is Upos.DET || word.Features.Poss == PossFeature.Yes ? end : i + 1;
                continue;
            }

            if (i > from && IsStopOfInitial(i) && i + 1 < Words.Length && Words[i + 1].Upos == Upos.PROPN)
            {
                continue;
            }

            var next = i + 1 < Words.Length ? Words[i + 1] : null;
            if (i > from && next is not null && next.Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON && !IsTime(i + 1)
                && (word.Upos == Upos.CCONJ || word.Upos == Upos.ADP && (within || IsAttributive(i))))
            {
                continue;
            }

            if (within && word.Upos is Upos.ADV or Upos.CCONJ or Upos.ADP || within && word.Upos == Upos.VERB && IsPostmodifier(i))
            {
                continue;
            }

            break;
        }

        return end;
    }

    /// <summary>An adposition whose phrase rather belongs to the noun before it than to the verb: after a common noun, or where it ties a name to its place.</summary>
    private bool IsAttributive(int at) => Words[at - 1].Upos is Upos.NOUN or Upos.NUM or Upos.DET || Words[at - 1].Upos == Upos.PRON && Words[at - 1].Features.PronType != PronTypeFeature.Prs || Words[at - 1].Upos == Upos.PROPN && Words[at].Lower.Length <= 2 && Words[at - 1].Upos != Words[at + 1].Upos;

    /// <summary>Where an apposition ends that begins at a word; the word itself when none begins there.</summary>
    private int Apposition(int from)
    {
        if (IsRelativeWord(from))
        {
            return RelativeEnd(from);
        }

        if (Words[from].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM) && Words[from].Token.Kind != TokenKind.Number || IsTime(from))
        {
            return from;
        }

        var end = RightPhrase(from, within: true);
        return end < Words.Length && IsRelativeWord(end) ? RelativeEnd(end) : end;
    }

    private int RelativeEnd(int from)
    {
        var end = from + 1;
        while (end < Words.Length && Words[end].Token.Form is not ("," or "." or ";" or ":" or "—" or "!" or "?") && !Quotations.IsSpeech(Sentence, end))
        {
            end++;
        }

        return end;
    }

    private bool IsPossessive(int at) => Words[at].Upos == Upos.PART && Words[at].Features.Case == CaseFeature.Gen;

    private WordRange Range(int first, int end) => new(Sentence, first, end);
}
