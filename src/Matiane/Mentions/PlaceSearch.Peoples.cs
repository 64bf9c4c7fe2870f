using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <content>Peoples, and adjectives made from places.</content>
internal sealed partial record PlaceSearch
{
    /// <summary>Whether the name found is a people's name as it is written ("German", not "French Guiana").</summary>
    private bool IsPeople(Word word, OpenPlace place) => place.Words.End - place.Words.First == 1 && Pack.Demonyms.ContainsKey(word.Lower) && place.Candidates[0].Prior <= 0.7;

    private DemonymMention? Demonym(int index, ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        // "South Korean".
        if (at + 1 < words.Length && Pack.DemonymStarts.Contains(word.Lower) && (Of($"{word.Lower} {words[at + 1].Lemma}", at + 1) ?? Of($"{word.Lower} {words[at + 1].Lower}", at + 1)) is { } pair)
        {
            return pair;
        }

        // «На Киевском шоссе».
        if (IsAttributeOfWay(words, at, at + 1))
        {
            return null;
        }

        foreach (var reading in word.Analyses)
        {
            // "Порт": no abbreviation of "португальский" without its full stop.
            if ((reading.Features.Abbr == AbbrFeature.None || word.Token.Form.EndsWith('.')) && Of(reading.Lemma, at) is { } demonym)
            {
                return demonym;
            }
        }

        return Of(word.Lower, at) ?? OfTown(index, words, at);

        DemonymMention? Of(string name, int last) => Pack.Demonyms.TryGetValue(name, out var country)
            ? new DemonymMention(Report.Sentences[index].Sentence.Part, new TextSpan(word.Span.Start, words[last].Span.End), new WordRange(index, at, last + 1), last, name, country.Length == 0 ? null : country)
            : null;
    }

    /// <summary>"Минский городской суд": an adjective that endings of the pack lead back to a town, before what is the town's.</summary>
    private DemonymMention? OfTown(int index, ImmutableArray<Word> words, int at)
    {
        if (Pack.Towns.IsEmpty || at + 1 >= words.Length || words[at + 1].Upos is not (Upos.NOUN or Upos.ADJ) || Pack.Generics.ContainsKey(words[at + 1].Lemma) || (words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.ADJ) ?? words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.PROPN))?.Lemma is not { } adjective)
        {
            return null;
        }

        if (!towns.TryGetValue(adjective, out var town))
        {
            var most = TownPrior;
            foreach (var (ending, instead) in Pack.Towns)
            {
                if (adjective.EndsWith(ending, StringComparison.Ordinal) && Gazetteer.Find(string.Concat(adjective.AsSpan(0, adjective.Length - ending.Length), instead)).FirstOrDefault(c => c is { Match: NameMatch.Exact, Place.Precision: PlacePrecision.City }) is { Place: { } likeliest, Prior: var prior } && (ending.Length == adjective.Length || prior > most))
                {
                    // An adjective that the pack has whole is that town's.
                    (town, most) = (likeliest, ending.Length == adjective.Length ? 1 : prior);
                }
            }

            towns[adjective] = town;
        }

        return town is null ? null : new DemonymMention(Report.Sentences[index].Sentence.Part, words[at].Span, new WordRange(index, at, at + 1), at, adjective, town.Country) { Town = town };
    }
}
