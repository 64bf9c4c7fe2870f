using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Where case tells: who says it, put between commas into what is said ("трое чиновников, сообщили в прокуратуре, задержаны"); each of the two is read without the other.</summary>
internal static class InsertedSaying
{
    private const int LongestSaying = 14;
    private static readonly ImmutableArray<Analysis> Nothing = [new Analysis("§", Upos.X, default)];

    /// <summary>The words from the first comma to the one behind the saying; null where none is put in.</summary>
    public static (int First, int End)? Find(ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var open = 1; open + 2 < words.Length && !IsVerb(words[open]); open++)
        {
            var verb = words[open + 1].Upos == Upos.SCONJ ? open + 2 : open + 1;
            if (words[open].Token.Form == "," && words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.None or PersonFeature.Third } } && pack.RoleOf(words[verb].Lemma) is "says" or "recounts"
                && Closing(words, verb + 1) is { } close && GoesOn(words, close + 1))
            {
                return (open, close + 1);
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
                left[i] = new Word(left[i].Token with { Kind = TokenKind.Symbol, Form = "§", Lower = "§" }, Nothing);
            }
        }

        return left.MoveToImmutable();
    }

    /// <summary>The comma behind a saying that has no verb but its own.</summary>
    private static int? Closing(ImmutableArray<Word> words, int from)
    {
        for (var i = from; i < words.Length && i - from < LongestSaying; i++)
        {
            if (words[i].Token.Form == ",")
            {
                return i;
            }

            if (IsVerb(words[i]) || words[i].Upos == Upos.SCONJ || words[i].Token.Kind == TokenKind.Punctuation && words[i].Token.Form is not ("«" or "»" or "\"" or "(" or ")"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what is said goes on with a verb of its own, in no clause that a conjunction or relative word opens.</summary>
    private static bool GoesOn(ImmutableArray<Word> words, int from)
    {
        if (from >= words.Length || words[from].Upos is Upos.SCONJ or Upos.CCONJ || words[from].Features.PronType is PronTypeFeature.Rel or PronTypeFeature.Int || from + 1 < words.Length && words[from].Upos == Upos.ADP && words[from + 1].Features.PronType == PronTypeFeature.Rel)
        {
            return false;
        }

        for (var i = from; i < words.Length && words[i].Token.Form is not (":" or ";" or "—" or "«"); i++)
        {
            if (IsVerb(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(Word word) =>
        word is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short } };
}
