using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds two sides joined into one word: "US-Iran talks", "a police-student clash", "российско-украинские переговоры", "აშშ-ირანის მოლაპარაკებები".</summary>
internal sealed class PairFinder(LanguagePack pack, IGazetteer gazetteer)
{
    private const int ShortestSide = 2;

    // A country's name means the country; less likely ones are towns as well.
    private const double SurePrior = 0.5;

    private readonly PlaceWords places = pack.Get<PlaceWords>();
    private readonly ActorWords actors = pack.Get<ActorWords>();
    private readonly Lexicon lexicon = pack.Get<Lexicon>();

    /// <summary>Every such word of the report both of whose halves the pack or the gazetteer knows as a side.</summary>
    public IEnumerable<PairMention> Find(AnalysedReport report)
    {
        for (var index = 0; index < report.Sentences.Length; index++)
        {
            var (sentence, words) = report.Sentences[index];
            for (var at = 0; at < words.Length; at++)
            {
                var form = words[at].Token.Form;
                var hyphen = form.IndexOf('-', StringComparison.Ordinal);
                if (hyphen < ShortestSide || form.Length - hyphen <= ShortestSide || form.IndexOf('-', hyphen + 1) >= 0 || !char.IsLetter(form[0]) || !char.IsLetter(form[hyphen + 1]) || IsKnown(words[at]))
                {
                    continue;
                }

                var (span, range) = (words[at].Span, new WordRange(index, at, at + 1));
                if (Side(FirstNames(words[at].Lower[..hyphen]), sentence.Part, new TextSpan(span.Start, span.Start + hyphen), range) is { } first
                    && Side(Names(words[at].Lower[(hyphen + 1)..]), sentence.Part, new TextSpan(span.Start + hyphen + 1, span.End), range) is { } second && NameOf(first) != NameOf(second)
                    && !(char.IsLower(form[0]) && char.IsUpper(form[hyphen + 1]) && !IsCommon(first)) && (!IsCommon(first) || !IsCommon(second) || at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.ADJ))
                {
                    yield return new PairMention(sentence.Part, span, range, at, first, second);
                }
            }
        }
    }

    /// <summary>Whether the whole word is a side by a name or noun of its own ("Guinea-Bissau", "ministers-president").</summary>
    private bool IsKnown(Word word) => !actors.All(word.Lemma).IsEmpty || places.Demonyms.ContainsKey(word.Lemma) || !gazetteer.Find(word.Lower).IsEmpty || !gazetteer.Find(word.Lemma).IsEmpty;

    /// <summary>Whether a side is told by a common noun ("police"): two such are sides only before what they do ("a police-student clash", not "attorney-general").</summary>
    private static bool IsCommon(Mention side) => side is ActorMention { IsNamed: false };

    /// <summary>"Российско-" is of "российский", "რუსეთ-" of "რუსეთი": what a first half may be short for, by the pack's endings.</summary>
    private IEnumerable<string> FirstNames(string half) =>
        Names(half).Concat(places.Pairs.Where(p => half.EndsWith(p.Ending, StringComparison.Ordinal)).Select(p => string.Concat(half.AsSpan(0, half.Length - p.Ending.Length), p.Instead)));

    private IEnumerable<string> Names(string half) => lexicon.Analyses(half).Where(a => a.Features.Abbr == AbbrFeature.None).Select(a => a.Lemma).Prepend(half).Distinct();

    private Mention? Side(IEnumerable<string> names, TextPart part, TextSpan span, WordRange words)
    {
        foreach (var name in names)
        {
            if (places.Demonyms.TryGetValue(name, out var country) && country.Length > 0)
            {
                return new DemonymMention(part, span, words, words.First, name, country);
            }

            if (gazetteer.Find(name).FirstOrDefault() is { Match: NameMatch.Exact, Place: { Precision: PlacePrecision.Country } place, Prior: >= SurePrior })
            {
                return new PlaceMention(part, span, words, words.First, place.Name) { Place = place };
            }

            if (actors.All(name).FirstOrDefault(a => a.Class is "state" or "armed" or "crowd" or "people" or "organisation") is { } actor)
            {
                return new ActorMention(part, span, words, words.First, actor.Kind, actor.Name) { Sector = actor.Sector, Country = actor.Country, Class = actor.Class, IsNamed = actor.IsName };
            }
        }

        return null;
    }

    private static string? NameOf(Mention side) => side switch
    {
        DemonymMention people => people.Country,
        PlaceMention land => land.Place?.Country,
        ActorMention actor => actor.Name,
        _ => null,
    };
}
