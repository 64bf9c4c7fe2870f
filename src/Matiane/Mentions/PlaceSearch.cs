using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Goes through a report's sentences for place names and peoples' names.</summary>
/// <remarks><see cref="Sentence"/> is the order of what is tried at a word. What may be meant stands in one part of this record, whether it is a name in another, and what other names and words stand around it in a third.</remarks>
internal sealed partial record PlaceSearch(
    AnalysedReport Report, PlaceWords Pack, NameWords Names, IGazetteer Gazetteer, ImmutableArray<TimeMention> Times, ImmutableArray<ActorMention> Actors, bool CaseTells, bool ByOrder, Place? Home)
{
    private const int LongestName = 4;
    private const int IndeclinableCases = 4;
    private const int LongestJoined = 3;

    // First letters that a region called after its town has in common with it.
    private const int SharedStem = 4;
    private const int LongestList = 12;
    private const double NearHomeKilometres = 100;
    private const double NearHomePrior = 0.5;
    private const double JoinedPrior = 0.4;
    private const double PairPrior = 0.6;
    private const double OfBodyPrior = 0.42;
    private const double PartyPrior = 0.25;
    private const double LostPrior = 0.5;
    private const double SoundPrior = 0.29;
    private const double LongNameAlonePrior = 0.4;
    private const double LostKnownPrior = 0.55;
    private const double OwnNamePrior = 0.45;
    private const int ShortestOtherSpelling = 7;
    private const double OtherSpellingPrior = 0.36;
    private const double TownPrior = 0.5;

    private enum BodyWord : byte
    {
        None,
        Common,
        Body,
    }

    private readonly List<(int Sentence, int At)> unknown = [];
    private int time;
    private int actor;
    private int sentence;
    private bool[] groups = [];

    /// <summary>Before which words of the sentence a person's name ends, and before which an office.</summary>
    private readonly HashSet<int> personEnds = [];
    private readonly HashSet<int> officeEnds = [];
    private readonly Dictionary<string, Place?> towns = new(StringComparer.Ordinal);

    /// <summary>Words of times: "in Sfax Friday" has no longer name.</summary>
    private readonly HashSet<object> timeWords = new(Times.SelectMany(t => Enumerable.Range(t.Words.First, t.Words.End - t.Words.First).Select(i => Report.Sentences[t.Words.Sentence].Words[i])), ReferenceEqualityComparer.Instance);

    /// <summary>Names that the report somewhere ties as places.</summary>
    private readonly HashSet<string> placedNames = new(StringComparer.Ordinal);

    /// <summary>Words that follow a capitalised word that is no place, anywhere in the report: surnames.</summary>
    public HashSet<string> Surnames { get; } = new(StringComparer.Ordinal);

    public void Sentence(int index, List<OpenPlace> open, ImmutableArray<Mention>.Builder demonyms)
    {
        var words = Report.Sentences[index].Words;
        var taken = Taken(index, words.Length);
        for (var first = 0; first < words.Length;)
        {
            if (words[first].Token.Kind != TokenKind.Word || IsCurrency(words, first))
            {
                first++;
                continue;
            }

            if (taken[first])
            {
                if (CaseTells && words[first].IsCapitalised() && OverMention(index, words, first, taken) is { } longer)
                {
                    open.Add(longer);
                    first = longer.Words.End;
                    continue;
                }

                first++;
                continue;
            }

            if (OfList(index, words, first) is { } member)
            {
                open.Add(member);
                first++;
                continue;
            }

            // Where case tells, no name begins with a small letter.
            if ((!CaseTells || words[first].IsCapitalised() || char.IsUpper(words[first].Token.Form[^1])) && Longest(index, words, first) is { } place && !IsPeople(words[first], place))
            {
                if (NameOfHolder(words, place.Words) is { } person)
                {
                    first = person;
                    continue;
                }

                // "Министр обороны Кении Аден Дуале": whose office it is stands between.
                if (officeEnds.Contains(first))
                {
                    officeEnds.Add(place.Words.End);
                }

                if (!IsBody(place.Words) || place.Words.End - place.Words.First > 1 && place.Candidates[0] is { Match: NameMatch.Exact } && (place.Candidates[0].Prior >= 0.65 || IsTied(words, first)))
                {
                    open.Add(place);
                }

                first = place.Words.End;
                continue;
            }

            if (words[first].Token.Form.Contains('-', StringComparison.Ordinal))
            {
                open.AddRange(Hyphenated(index, words, first));
            }

            if (Demonym(index, words, first) is { } demonym)
            {
                demonyms.Add(demonym);
                first = demonym.Words.End;
                continue;
            }

            if (words[first].Lower.Length >= ShortestOtherSpelling && (!CaseTells || words[first].IsCapitalised()) && words[first].Analyses.All(a => a.IsGuess))
            {
                unknown.Add((index, first));
            }

            first++;
        }
    }

    /// <summary>A place's name over the mention of somebody or something else that begins with its first word; null for none.</summary>
    private OpenPlace? OverMention(int index, ImmutableArray<Word> words, int first, bool[] taken)
    {
        // "Prince George's County": longer than the person in it.
        if ((first == 0 || !taken[first - 1]) && Longest(index, words, first) is { Candidates: [{ Match: NameMatch.Exact }, ..] } longer
            && longer.Words.End - first > 2 && !taken[longer.Words.End - 1] && Pack.Generics.ContainsKey(words[longer.Words.End - 1].Lemma))
        {
            return longer;
        }

        return first > 0 && IsPlaceNotPerson(words, first) && Longest(index, words, first) is { Candidates: [{ Match: NameMatch.Exact }, ..] } place && !IsOtherName(words, place.Words.End)
            && (place.Words.End > first + 1 || Pack.Generics.ContainsKey(words[first - 1].Lemma) || IsOwnedBy(words, first) || !words[first].Analyses.Any(a => a is { IsGuess: false, Features.NameType: NameTypeFeature.Giv or NameTypeFeature.Sur }))
                ? place
                : null;
    }

    /// <summary>Unknown names that stand where places do, and are a letter away from a place of a country that the report speaks of ("Zhezkazgen" in Kazakhstan): towns abroad have no one spelling.</summary>
    public void FindOtherSpellings(List<OpenPlace> open, ImmutableArray<Mention>.Builder demonyms)
    {
        if (unknown.Count == 0)
        {
            return;
        }

        var countries = demonyms.OfType<DemonymMention>().Select(d => d.Country)
            .Concat(open.Where(o => o.Candidates[0].Place.Precision == PlacePrecision.Country).Select(o => o.Candidates[0].Place.Country))
            .Append(Home?.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (countries.Count == 0)
        {
            return;
        }

        var count = open.Count;
        foreach (var (index, at) in unknown)
        {
            var words = Report.Sentences[index].Words;
            if (!IsPlaced(words, at) || CaseTells && (IsOtherName(words, at + 1) || IsOtherName(words, at - 1)))
            {
                continue;
            }

            foreach (var lemma in words[at].Analyses.Select(a => a.Lemma).Append(words[at].Lower).Distinct(StringComparer.Ordinal))
            {
                if (Gazetteer.Resembling(lemma).Where(c => c.Prior >= OtherSpellingPrior && c.Place.Precision is PlacePrecision.City or PlacePrecision.Admin1 && countries.Contains(c.Place.Country ?? "")).ToImmutableArray() is { IsEmpty: false } candidates
                    // Between towns of two names nobody can tell.
                    && candidates.All(c => c.Place.Name.StartsWith(candidates[0].Place.Name, StringComparison.Ordinal) || candidates[0].Place.Name.StartsWith(c.Place.Name, StringComparison.Ordinal)))
                {
                    open.Add(new OpenPlace(Report.Sentences[index].Sentence.Part, words[at].Span, new WordRange(index, at, at + 1), at, lemma, candidates, GenericBeside(words, at, at + 1)));
                    break;
                }
            }
        }

        if (open.Count > count)
        {
            open.Sort((a, b) => (a.Words.Sentence, a.Span.Start).CompareTo((b.Words.Sentence, b.Span.Start)));
        }
    }

    public void FindSurnames()
    {
        foreach (var person in Actors)
        {
            if (person is { Kind: ActorKind.Person, Office: null } && person.Words.End - person.Words.First > 1)
            {
                Surnames.Add(Report.Sentences[person.Words.Sentence].Words[person.Words.End - 1].Lower);
            }
        }

        foreach (var (_, words) in Report.Sentences)
        {
            for (var i = 1; !CaseTells && i < words.Length; i++)
            {
                if (IsBehindGivenName(words, i))
                {
                    Surnames.Add(words[i].Lower);
                }
            }

            for (var i = 0; !CaseTells && i < words.Length; i++)
            {
                if (words[i].Analyses.All(a => a.IsGuess) && words[i].Best.Adposition is { } post && Pack.Where.Contains(post) && !Pack.Either.Contains(post))
                {
                    placedNames.UnionWith(words[i].Analyses.Select(a => a.Lemma));
                }
            }

            for (var i = 1; CaseTells && i < words.Length; i++)
            {
                if (words[i].IsCapitalised() && IsTiedName(words, i))
                {
                    placedNames.Add(words[i].Lower);
                }

                if (words[i].Token.Kind == TokenKind.Word && words[i].IsCapitalised() && IsOtherName(words, i - 1)
                    && words[i - 1].Analyses.Any(a => a.Upos is Upos.PROPN || a.IsGuess))
                {
                    Surnames.Add(words[i].Lower);
                }
            }
        }

        Surnames.UnionWith(Bearers());
    }

    /// <summary>"Welby went to a house … Two men were charged with killing Welby": where order tells, names that a report has only as those who do something or whom something befalls, or who have something, and nowhere as a place.</summary>
    private IEnumerable<string> Bearers()
    {
        Dictionary<string, int>? uses = null;
        foreach (var (_, words) in Report.Sentences)
        {
            for (var i = 0; CaseTells && ByOrder && i + 1 < words.Length; i++)
            {
                if (words[i].Token.Kind == TokenKind.Word && words[i].IsCapitalised() && words[i].Lower.Length > 3)
                {
                    uses ??= new(StringComparer.Ordinal);
                    uses[words[i].Lower] = uses.GetValueOrDefault(words[i].Lower) + (IsPlaceOf(words, i) ? -Never : i > 0 && IsTied(words, i) ? -Tied : IsBearer(words, i) ? 1 : 0);
                }
            }
        }

        return uses?.Where(u => u.Value >= LeastBorne).Select(u => u.Key) ?? [];
    }

    private const int Never = 100;
    private const int Tied = 2;
    private const int LeastBorne = 2;

    /// <summary>Whether a name stands as a place does, or begins a longer one: "the Welby mayor", "Welby residents", "Welby, Ohio", "Welby Street".</summary>
    private static bool IsPlaceOf(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at - 1].Upos == Upos.DET || words[at + 1].IsCapitalised() || words[at + 1].Upos is Upos.NOUN or Upos.ADJ && !IsClitic(words[at + 1])
        || words[at + 1].Token.Form is "-" or "–" or "—" or "(" || words[at + 1].Token.Form == "," && at + 2 < words.Length && words[at + 2].IsCapitalised();

    /// <summary>Whether a name stands as that of somebody: before a finite verb with nothing that ties it, right behind a verb, or before an owner's mark.</summary>
    private static bool IsBearer(ImmutableArray<Word> words, int at) =>
        (at == 0 || words[at - 1].Upos is Upos.VERB or Upos.CCONJ or Upos.SCONJ or Upos.PUNCT or Upos.PRON && words[at - 1].Token.Form is not ("-" or "–" or "—"))
        && (words[at + 1].Upos is Upos.VERB or Upos.AUX && words[at + 1].Features.VerbForm == VerbFormFeature.Fin || IsClitic(words[at + 1]) || at > 0 && words[at - 1].Upos == Upos.VERB && words[at + 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADP);

    /// <summary>Which words of the sentence belong to times, persons and one-word organisations. Sentences must be asked for in order.</summary>
    private bool[] Taken(int sentence, int words)
    {
        this.sentence = sentence;
        var taken = new bool[words];
        groups = new bool[words];
        personEnds.Clear();
        officeEnds.Clear();
        for (; time < Times.Length && Times[time].Words.Sentence <= sentence; time++)
        {
            Take(Times[time].Words, sentence, taken);
        }

        for (; actor < Actors.Length && Actors[actor].Words.Sentence <= sentence; actor++)
        {
            var found = Actors[actor];
            if (found.Kind == ActorKind.Group)
            {
                Take(found.Words, sentence, groups);
            }

            if (found.Words.Sentence == sentence && (found.Kind == ActorKind.Person || found.Office is not null))
            {
                (found.Kind == ActorKind.Person ? personEnds : officeEnds).Add(found.Words.End);
            }

            if (found.Kind == ActorKind.Person && found.Office is null || found.Kind == ActorKind.Group && found.Words.End - found.Words.First == 1 || found.Kind == ActorKind.Organisation && found.Words.End - found.Words.First == 1 && (found.Class != "state" || !found.IsNamed))
            {
                Take(found.Words, sentence, taken);
            }
        }

        return taken;
    }

    private static void Take(WordRange range, int sentence, bool[] taken)
    {
        if (range.Sentence == sentence)
        {
            taken.AsSpan(range.First, range.End - range.First).Fill(true);
        }
    }

    /// <summary>"Defence minister Aden Barasa", "министр Махамаду Сана": where the name of whoever holds an office ends that a place's name is part of; null where it is the place's own.</summary>
    private int? NameOfHolder(ImmutableArray<Word> words, WordRange name)
    {
        // "Президент Украины Иван Петренко": a genitive is whose office it is.
        if (!CaseTells || name.End - name.First > 1 || words[name.First] is { Features.Case: CaseFeature.Gen, Best: { IsGuess: false, Upos: Upos.PROPN } })
        {
            return null;
        }

        return personEnds.Contains(name.First) ? name.End
            : officeEnds.Contains(name.First) && IsOtherName(words, name.End) && !IsInstitutionWord(words[name.End]) && !Names.Is(NameRole.Title, words[name.End].Lemma) ? name.End + 1 : null;
    }

    /// <summary>"В провинции Анбар", "в Бени": a name taken for a person's or a time that stands, in the locative or behind the kind of place, as only places do.</summary>
    private bool IsPlaceNotPerson(ImmutableArray<Word> words, int at) =>
        Pack.Generics.ContainsKey(words[at - 1].Lemma) && words[at - 1].Upos == Upos.NOUN
        || !Pack.Persons.Contains(words[at].Lower) && (Pack.Where.Contains(words[at - 1].Lower) && words[at].Features.Case == CaseFeature.Loc || IsOwnedBy(words, at));

    /// <summary>Whether a body's own name is all that the name says ("Red Cross", also a town), not a place inside it.</summary>
    private bool IsBody(WordRange range)
    {
        for (var i = actor - 1; i >= 0 && Actors[i].Words.Sentence == range.Sentence; i--)
        {
            if (Actors[i] is { IsNamed: true, Kind: ActorKind.Organisation } && Actors[i].Words.End == range.End && (Actors[i].Words.First == range.First || Actors[i].Words.First == range.First - 1 && Report.Sentences[range.Sentence].Words[range.First - 1].Upos == Upos.DET) && Actors[i].Class != "state")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"US$5 million", "$US 5": no place.</summary>
    private static bool IsCurrency(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at + 1].Token is { SpaceBefore: false, IsCurrency: true }
        || at > 0 && !words[at].Token.SpaceBefore && words[at - 1].Token.IsCurrency;
}
