using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Who says it, put between commas into what is said ("трое чиновников, сообщили в прокуратуре, задержаны", "the rebels, the governor said, had killed nine farmers"); each of the two is read without the other.</summary>
internal static class InsertedSaying
{
    private const int LongestSaying = 14;
    private const string Blank = "§";
    private static readonly ImmutableArray<Analysis> Nothing = [new Analysis(Blank, Upos.X, default)];

    /// <summary>The words from the first comma to the one behind the saying; null where none is put in.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="pack">The pack's words of syntax.</param>
    /// <param name="opens">Whether a saying that opens the sentence counts.</param>
    public static (int First, int End)? Find(ImmutableArray<Word> words, SyntaxWords pack, bool opens)
    {
        // «Как сообщает газета, …», "როგორც გაზეთი წერს, …".
        if (opens && pack.Sides != "order" && words.Length > 3 && pack.RoleOf(words[0].Lower) == "likens" && SayingAt(words, 0, pack) is { } opening && Closing(words, opening + 1) is { } end && GoesOn(words, end + 1) && SayingAt(words, end + 1, pack) is null)
        {
            return (0, end + 1);
        }

        for (var open = 1; open + 2 < words.Length && !IsVerb(words[open]); open++)
        {
            if (words[open].Token.Form == "," && SayingAt(words, open + 1, pack) is { } verb && Closing(words, verb + 1) is { } close && GoesOn(words, close + 1)
                // "…, заявил мэр, передаёт агентство": one who passes it on behind who says it.
                && SayingAt(words, close + 1, pack) is null && !(pack.Sides == "order" && OpensOther(words, close + 1)))
            {
                return (open, close + 1);
            }
        }

        return null;
    }

    /// <summary>Where the verb of saying stands that opens a saying, past who says it where order tells; null for none.</summary>
    private static int? SayingAt(ImmutableArray<Word> words, int first, SyntaxWords pack)
    {
        if (pack.Sides != "order")
        {
            var isLikened = words[first].Upos == Upos.SCONJ || pack.RoleOf(words[first].Lower) == "likens";
            var verb = isLikened ? first + 1 : first;
            // "როგორც გამოძიებამ დაადგინა": where verbs stand last.
            while (pack.Sides == "ergative" && isLikened && verb + 1 < words.Length && verb - first < LongestSaying && words[verb].Token.Kind != TokenKind.Punctuation && !IsVerb(words[verb]))
            {
                verb++;
            }

            return words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.None or PersonFeature.Third } } && Says(words[verb].Lemma, pack) ? verb : null;
        }

        for (var at = first; at < words.Length && at - first < LongestSaying; at++)
        {
            // "…, Reuters reports, …": what may be a plural as well, behind a name or noun in the singular and before the mark.
            if (at > first && at + 1 < words.Length && words[at + 1].Token.Form == "," && IsPresent(words, at) && Says(words[at].Analyses.First(IsPresent).Lemma, pack))
            {
                return at;
            }

            if (words[at].Upos == Upos.VERB && words[at].Features is { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past })
            {
                return at > first && (Says(words[at].Lemma, pack) && (pack.RoleOf(words[at].Lemma + " aside") is null || at + 1 < words.Length && words[at + 1] is { Token.Form: "," } or { Upos: Upos.ADP or Upos.ADV }) || pack.RoleOf(words[at].Lemma + " whom") == "tells") ? at : null;
            }

            // "France 24 says", "three diplomats said", "police and medics said".
            if (!words[at].IsNumber && !(words[at].Upos == Upos.CCONJ && at > first) && words[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADP or Upos.PART or Upos.X) || words[at].Features.PronType is PronTypeFeature.Rel or PronTypeFeature.Int)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Says(string verb, SyntaxWords pack) => pack.RoleOf(verb) is "says" or "recounts" || pack.RoleOf(verb + " aside") == "says";

    private static bool IsPresent(ImmutableArray<Word> words, int at) =>
        words[at].Upos == Upos.NOUN && words[at - 1] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM, Features.Number: not NumberFeature.Plur } && words[at].Analyses.Any(IsPresent);

    private static bool IsPresent(Analysis reading) => reading is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Third } };

    /// <summary>"In Kabul, the mayor said, rebels had fled": whether what is said goes on with a subject of its own, for which no other waits.</summary>
    private static bool OpensOther(ImmutableArray<Word> words, int from)
    {
        while (from < words.Length && words[from].Upos is Upos.ADV)
        {
            from++;
        }

        return from < words.Length && words[from].Upos is not (Upos.AUX or Upos.VERB) && !words[from].Analyses.Any(static a => a.Upos is Upos.AUX or Upos.VERB && a.Features.VerbForm is VerbFormFeature.Fin);
    }

    /// <summary>Whether a word stands for nothing.</summary>
    public static bool IsNothing(Word word) => word.Token is { Kind: TokenKind.Symbol, Form: Blank };

    /// <summary>"9,000 people (the government speaks of 7,000) have fled": brackets with a verb of their own before the verb of the words around them; null for none.</summary>
    public static (int First, int End)? Bracketed(ImmutableArray<Word> words)
    {
        for (var open = 1; open < words.Length && !words[open].IsFinite; open++)
        {
            if (words[open].Token.Form == "(")
            {
                return BracketEnd(words, open) is { } close && words[(open + 1)..close].Any(static w => w.IsFinite) && words[(close + 1)..].Any(static w => w.Upos is Upos.VERB or Upos.AUX) ? (open, close + 1) : null;
            }
        }

        return null;
    }

    /// <summary>"Nine people (according to police) were killed", «Девять человек (по данным полиции) убиты»: the words with commas for brackets in the middle of a sentence that hold what an adposition or an instrumental ties, and no verb of their own.</summary>
    public static ImmutableArray<Word> Unbracketed(ImmutableArray<Word> words)
    {
        for (var open = 1; open < words.Length; open++)
        {
            if (words[open].Token.Form == "(" && BracketEnd(words, open) is { } close && close < words.Length - 2 && close - open is > 2 and <= LongestSaying + 1 && (words[open + 1].Upos is Upos.ADP or Upos.VERB || words[close - 1].Features.Case == CaseFeature.Ins) && !words[(open + 1)..close].Any(static w => w.IsFinite))
            {
                words = words.SetItem(open, Comma(words[open])).SetItem(close, Comma(words[close]));
            }
        }

        return words;

        static Word Comma(Word bracket) => bracket with { Token = bracket.Token with { Form = ",", Lower = "," } };
    }

    /// <summary>The bracket that closes one, with no other opened between; null for none.</summary>
    public static int? BracketEnd(ImmutableArray<Word> words, int open)
    {
        for (var close = open + 1; close < words.Length && words[close].Token.Form != "("; close++)
        {
            if (words[close].Token.Form == ")")
            {
                return close;
            }
        }

        return null;
    }

    /// <summary>The words with those of the saying, or all others, standing for nothing.</summary>
    public static ImmutableArray<Word> Without(ImmutableArray<Word> words, (int First, int End) saying, bool others)
    {
        var left = words.ToBuilder();
        for (var i = 0; i < left.Count; i++)
        {
            if ((i >= saying.First && i < saying.End) != others)
            {
                left[i] = new Word(left[i].Token with { Kind = TokenKind.Symbol, Form = Blank, Lower = Blank }, Nothing);
            }
        }

        return left.MoveToImmutable();
    }

    /// <summary>The comma behind a saying, and behind a converb that goes with it («сообщила газета, ссылаясь на источники, …»).</summary>
    private static int? Closing(ImmutableArray<Word> words, int from) =>
        Comma(words, from) is not { } close ? null : close + 2 < words.Length && words[close + 1].Features.VerbForm == VerbFormFeature.Conv && Comma(words, close + 2) is { } further ? further : close;

    /// <summary>The comma behind words without a verb.</summary>
    private static int? Comma(ImmutableArray<Word> words, int from)
    {
        for (var i = from; i < words.Length && i - from < LongestSaying; i++)
        {
            if (words[i].Token.Form == ",")
            {
                return i;
            }

            if (IsVerb(words[i]) || words[i].Upos == Upos.SCONJ || words[i].Token.Kind == TokenKind.Punctuation && words[i].Token.Form is not ("(" or ")") && !PhraseFinder.IsOpeningQuote(words[i]) && !PhraseFinder.IsClosingQuote(words[i]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what is said goes on with a verb of its own, in no clause that a conjunction or relative word opens.</summary>
    private static bool GoesOn(ImmutableArray<Word> words, int from)
    {
        if (from >= words.Length || words[from].Upos is Upos.SCONJ or Upos.CCONJ || words[from].Features.PronType is PronTypeFeature.Rel or PronTypeFeature.Int && words[from].Upos is not (Upos.AUX or Upos.VERB) || from + 1 < words.Length && words[from].Upos == Upos.ADP && words[from + 1].Features.PronType == PronTypeFeature.Rel)
        {
            return false;
        }

        for (var i = from; i < words.Length && words[i].Token.Form is not (":" or ";" or "—" or "«"); i++)
        {
            // "The army, residents say, burned the huts": what may be a past, right behind the mark; «Армия, сообщает газета, намерена …».
            if (IsVerb(words[i]) || words[i] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short } || i == from && words[i].Analyses.Any(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Case: CaseFeature.None } }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(Word word) =>
        word is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short } };
}
