using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds words that may name somebody although nothing shows whom: to be masked, never to be told of.</summary>
public static class StrangerFinder
{
    private const int Shortest = 4;

    /// <summary>Longest name that is looked for behind a noun for a person, in words.</summary>
    private const int LongestName = 3;

    /// <summary>
    /// Single words that no table knows, of no mention, written as names are: with a capital within a sentence or before a verb,
    /// or, in a script without capitals, with the ending of a surname, behind a given name, or behind a word for a person in its case.
    /// </summary>
    public static ImmutableArray<(TextPart Part, TextSpan Span)> Find(AnalysedReport report, ImmutableArray<Mention> mentions, LanguagePack pack, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var (names, actors) = (pack.Get<NameWords>(), pack.Get<ActorWords>());
        var caseTells = LetterCase.IsTelling(report);
        var mentioned = mentions.ToLookup(m => m.Words.Sentence);
        var found = ImmutableArray.CreateBuilder<(TextPart, TextSpan)>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            for (var at = 0; at < words.Length; at++)
            {
                if (MayName(at) && IsNoPlace(words[at]) && (caseTells ? IsCapital(words, at) && words[at].Analyses.All(a => a.IsGuess) : HasLoneEnding(words[at], names) || IsBehindGiven(words, at, names)))
                {
                    found.Add((sentence.Part, words[at].Span));
                }
                else if (!caseTells && MayName(at) && IsNoPlace(words[at]) && BehindPerson(words, at, actors, MayName) is var end && end > at)
                {
                    found.AddRange(words[at..end].Select(w => (sentence.Part, w.Span)));
                    at = end - 1;
                }
            }

            bool MayName(int at) =>
                words[at] is { Token.Kind: TokenKind.Word, Lower.Length: >= Shortest } word && !names.Is(NameRole.Not, word.Lower)
                && (caseTells || Letters.IsWithoutCase(word.Token.Form[0])) && !IsMentioned(mentioned[s], s, at);

            bool IsNoPlace(Word word) => gazetteer.Find(word.Lower).IsEmpty && gazetteer.Find(word.Lemma).IsEmpty;
        }

        return found.ToImmutable();
    }

    private static bool IsMentioned(IEnumerable<Mention> mentions, int sentence, int at)
    {
        foreach (var mention in mentions)
        {
            if (mention.Words.Contains(sentence, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word has a capital that is not its sentence's, and small letters after it.</summary>
    private static bool IsCapital(ImmutableArray<Word> words, int at)
    {
        var form = words[at].Token.Form;
        return char.IsUpper(form[0]) && form.AsSpan(1).IndexOfAnyInRange('0', '9') < 0 && form.Skip(1).All(c => !char.IsUpper(c))
            && (at > 0 && words[at - 1].Token.Kind == TokenKind.Word || at + 1 < words.Length && words[at + 1].Upos is Upos.VERB or Upos.AUX);
    }

    /// <summary>Whether a noun ends as surnames do and hardly another word does.</summary>
    private static bool HasLoneEnding(Word word, NameWords names) =>
        word.Analyses.All(a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && !names.Is(NameRole.Not, a.Lemma)) && word.Analyses.Any(a => Ends(a.Lemma, names.Lone));

    private static bool IsBehindGiven(ImmutableArray<Word> words, int at, NameWords names) =>
        at > 0 && (names.Given(words[at - 1].Lower) ?? names.Given(words[at - 1].Lemma)) is not null && (Ends(words[at].Lower, names.Families) || Ends(words[at].Lemma, names.Families));

    /// <summary>
    /// End of the name that begins behind a noun for a person, a comma between or none: unknown words up to the first in the noun's case,
    /// which may be a word as many surnames are ("the neighbour Ajit Baker"). <paramref name="at"/> where there is none.
    /// </summary>
    private static int BehindPerson(ImmutableArray<Word> words, int at, ActorWords actors, Func<int, bool> mayName)
    {
        var noun = at > 1 && words[at - 1].Token.Form == "," ? at - 2 : at - 1;
        if (noun < 0 || words[noun] is not { Upos: Upos.NOUN, Best.IsGuess: false } person || !IsUnknownNoun(words[at])
            || !(actors.Find(person.Lemma) is { } group ? group is { Kind: ActorKind.Group, Class: not "office" } : actors.ClassOf(person.Lemma) == "people"))
        {
            return at;
        }

        for (var end = at; end < words.Length && end < at + LongestName && mayName(end); end++)
        {
            if (words[end].Analyses.Any(a => a is { Upos: Upos.NOUN or Upos.PROPN } && a.Features.Case == person.Best.Features.Case))
            {
                return end + 1;
            }

            if (!IsUnknownNoun(words[end]))
            {
                break;
            }
        }

        return at;
    }

    private static bool IsUnknownNoun(Word word) => word.Analyses.All(a => a is { IsGuess: true, Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X });

    private static bool Ends(string word, ImmutableArray<string> endings) => NameWords.HasEnding(word, endings, NameWords.ShortestFamilyStem);
}
