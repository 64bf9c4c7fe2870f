using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds place names and peoples' names, and chooses which place each name means.</summary>
public static class PlaceFinder
{
    private const int LongestName = 4;
    private const double Prominent = 0.5;

    /// <summary>Every place and demonym, in order.</summary>
    public static ImmutableArray<Mention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<ActorMention> actors)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var home = pack.Get<SourcePlaces>().Of(report.Report, gazetteer);
        var search = new Search(report, pack.Get<PlaceWords>(), pack.Get<NameWords>(), gazetteer, times, actors, LetterCase.IsTelling(report), home);
        search.FindSurnames();
        var found = ImmutableArray.CreateBuilder<Mention>();
        var open = new List<OpenPlace>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            search.Sentence(s, open, found);
        }

        search.FindOtherSpellings(open, found);
        var outlet = SourcePlaces.Outlet(report.Report);
        if (home is null && outlet is not null && open.Count > 0 && OutletTown(outlet, open, gazetteer) is { } town)
        {
            open.Add(town);
        }

        foreach (var place in PlaceChoice.Choose(report, home, outlet, pack.Get<PlaceWords>().Spoken, open, [.. found]))
        {
            found.Add(place);
        }

        return [.. found.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start)];
    }

    /// <summary>The town that an outlet's site begins with ("viennadaily") where the report does not name it: it is weighed with the report's places.</summary>
    private static OpenPlace? OutletTown(string outlet, List<OpenPlace> open, IGazetteer gazetteer)
    {
        if (open.Exists(o => o.Name.Length >= PlaceChoice.ShortestTown && outlet.Contains(o.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        for (var end = outlet.Length; end >= PlaceChoice.ShortestTown; end--)
        {
            if (gazetteer.Find(outlet[..end]) is [{ Match: NameMatch.Exact, Place.Precision: PlacePrecision.City }, ..] found)
            {
                return new OpenPlace(default, default, new WordRange(-1, 0, 0), 0, outlet[..end], found, null);
            }
        }

        return null;
    }

    private sealed record Search(
        AnalysedReport Report, PlaceWords Pack, NameWords Names, IGazetteer Gazetteer, ImmutableArray<TimeMention> Times, ImmutableArray<ActorMention> Actors, bool CaseTells, Place? Home)
    {
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
        private readonly Dictionary<string, Place?> towns = new(StringComparer.Ordinal);

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
                    // "Prince George's County": longer than the person in it.
                    if (CaseTells && words[first].IsCapitalised() && (first == 0 || !taken[first - 1]) && Longest(index, words, first) is { Candidates: [{ Match: NameMatch.Exact }, ..] } longer
                        && longer.Words.End - first > 2 && !taken[longer.Words.End - 1] && Pack.Generics.ContainsKey(words[longer.Words.End - 1].Lemma))
                    {
                        open.Add(longer);
                        first = longer.Words.End;
                        continue;
                    }

                    if (CaseTells && first > 0 && words[first].IsCapitalised() && IsPlaceNotPerson(words, first) && Longest(index, words, first) is { Candidates: [{ Match: NameMatch.Exact }, ..] } asPlace && !IsOtherName(words, asPlace.Words.End)
                        && (asPlace.Words.End > first + 1 || Pack.Generics.ContainsKey(words[first - 1].Lemma) || !words[first].Analyses.Any(a => a is { IsGuess: false, Features.NameType: NameTypeFeature.Giv or NameTypeFeature.Sur })))
                    {
                        open.Add(asPlace);
                        first = asPlace.Words.End;
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
                    if (Gazetteer.Resembling(lemma).Where(c => c.Prior >= OtherSpellingPrior && c.Place.Precision is PlacePrecision.City or PlacePrecision.Admin1 && countries.Contains(c.Place.Country ?? "")).ToImmutableArray() is { IsEmpty: false } candidates)
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

        /// <summary>Which words of the sentence belong to times, persons and one-word organisations. Sentences must be asked for in order.</summary>
        private bool[] Taken(int sentence, int words)
        {
            this.sentence = sentence;
            var taken = new bool[words];
            groups = new bool[words];
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

                if (found.Kind == ActorKind.Person && found.Office is null || found.Kind == ActorKind.Group && found.Words.End - found.Words.First == 1 || found.Kind == ActorKind.Organisation && found.Words.End - found.Words.First == 1 && (found.Class != "state" || !found.IsNamed))
                {
                    Take(found.Words, sentence, taken);
                }
            }

            return taken;
        }

        /// <summary>"В провинции Анбар", "в Бени": a name taken for a person's or a time that stands, in the locative or behind the kind of place, as only places do.</summary>
        private bool IsPlaceNotPerson(ImmutableArray<Word> words, int at) =>
            !Pack.Persons.Contains(words[at].Lower)
            && (Pack.Generics.ContainsKey(words[at - 1].Lemma) && words[at - 1].Upos == Upos.NOUN
                || Pack.Where.Contains(words[at - 1].Lower) && words[at].Features.Case == CaseFeature.Loc);

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

        private static void Take(WordRange range, int sentence, bool[] taken)
        {
            if (range.Sentence == sentence)
            {
                taken.AsSpan(range.First, range.End - range.First).Fill(true);
            }
        }

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
            if (Pack.Towns.IsEmpty || at + 1 >= words.Length || words[at + 1].Upos is not (Upos.NOUN or Upos.ADJ) || Pack.Generics.ContainsKey(words[at + 1].Lemma) || words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.ADJ)?.Lemma is not { } adjective)
            {
                return null;
            }

            if (!towns.TryGetValue(adjective, out var town))
            {
                var most = TownPrior;
                foreach (var (ending, instead) in Pack.Towns)
                {
                    if (adjective.EndsWith(ending, StringComparison.Ordinal) && Gazetteer.Find(string.Concat(adjective.AsSpan(0, adjective.Length - ending.Length), instead)).FirstOrDefault(c => c is { Match: NameMatch.Exact, Place.Precision: PlacePrecision.City }) is { Place: { } likeliest, Prior: var prior } && prior > most)
                    {
                        (town, most) = (likeliest, prior);
                    }
                }

                towns[adjective] = town;
            }

            return town is null ? null : new DemonymMention(Report.Sentences[index].Sentence.Part, words[at].Span, new WordRange(index, at, at + 1), at, adjective, town.Country) { Town = town };
        }

        /// <summary>"US$5 million", "$US 5": no place.</summary>
        private static bool IsCurrency(ImmutableArray<Word> words, int at) =>
            at + 1 < words.Length && words[at + 1].Token is { SpaceBefore: false, IsCurrency: true }
            || at > 0 && !words[at].Token.SpaceBefore && words[at - 1].Token.IsCurrency;

        /// <summary>"Ravalli, Uvalde and Jasper counties": a member of a list that a generic word in the plural ends.</summary>
        private OpenPlace? OfList(int index, ImmutableArray<Word> words, int at)
        {
            if (CaseTells && !words[at].IsCapitalised() || !CaseTells && words[at].Upos is not (Upos.PROPN or Upos.NOUN or Upos.X))
            {
                return null;
            }

            var (end, several) = (at + 1, false);
            while (end < words.Length && end - at < LongestList && (words[end].Token.Form == "," || words[end].Upos == Upos.CCONJ || CaseTells && words[end].IsCapitalised() && words[end].Token.Kind == TokenKind.Word))
            {
                several |= words[end].Upos == Upos.CCONJ;
                end++;
            }

            var isLast = end == at + 1 && at > 1 && words[at - 1].Upos == Upos.CCONJ;
            if (!several && !isLast || end >= words.Length || words[end].Features.Number != NumberFeature.Plur || words[end].Lower == words[end].Lemma || !Pack.Generics.TryGetValue(words[end].Lemma, out var kind)
                || Full(words[at].Lower) is not { IsEmpty: false } found)
            {
                return null;
            }

            return new OpenPlace(Report.Sentences[index].Sentence.Part, words[at].Span, new WordRange(index, at, at + 1), at, words[at].Lower + " " + words[end].Lemma, found, kind);

            // "Ошской и Баткенской областях": an adjective by its dictionary form.
            ImmutableArray<PlaceCandidate> Full(string form)
            {
                var found = Known(form + " " + words[end].Lemma, 0);
                foreach (var reading in words[at].Analyses)
                {
                    found = found.IsEmpty && reading.Upos == Upos.ADJ && reading.Lemma != form ? Known(reading.Lemma + " " + words[end].Lemma, 0) : found;
                }

                return found;
            }
        }

        /// <summary>"Sydney-based", "New York-based", "Moscow-Tashkent": the names that a hyphen joins to another word or name.</summary>
        private IEnumerable<OpenPlace> Hyphenated(int index, ImmutableArray<Word> words, int at)
        {
            var form = words[at].Token.Form;
            var cut = form.LastIndexOf('-');
            var (left, right) = (form[..cut], form[(cut + 1)..]);
            if (CaseTells && left.Length is 1 or 2 or 3 && left.All(char.IsUpper) && right.Length > 2 && char.IsUpper(right[0]) && Seat(words, at, right) is { } seat)
            {
                // "Sen. Moor, D-Vermont".
                yield return new OpenPlace(Report.Sentences[index].Sentence.Part, new TextSpan(words[at].Span.Start + cut + 1, words[seat.End - 1].Span.End), new WordRange(index, at, seat.End), seat.End - 1, seat.Name, seat.Found, null);
                yield break;
            }

            if (!CaseTells && !Pack.Joined.Contains(right.ToLowerInvariant()))
            {
                yield break;
            }

            if (right.Length < 3 || CaseTells && !char.IsUpper(left[0]) || left.Length < 3 && !(left.Length == 2 && char.IsUpper(left[1]) && Pack.Joined.Contains(right)))
            {
                yield break;
            }

            var part = Report.Sentences[index].Sentence.Part;
            var end = words[at].Span.Start + cut;
            if (Pack.Joined.Contains(right.ToLowerInvariant()))
            {
                var text = left.ToLowerInvariant();
                OpenPlace? longest = null;
                for (var first = at; first >= 0 && first > at - LongestJoined && (first == at || !CaseTells || words[first].IsCapitalised()); first--)
                {
                    text = first == at ? text : words[first].Lower + " " + text;
                    // Two letters are a country's ("US-backed"), no town's ("UN-backed").
                    if (Known(text, JoinedPrior) is { IsEmpty: false } found && (text.Length > 2 || found[0].Place.Precision == PlacePrecision.Country))
                    {
                        longest = new OpenPlace(part, new TextSpan(words[first].Span.Start, end), new WordRange(index, first, at + 1), at, text, found, null);
                    }
                }

                if (longest is not null)
                {
                    yield return longest;
                }
            }
            else if (char.IsUpper(right[0]) && Known(left.ToLowerInvariant(), PairPrior) is { IsEmpty: false } one && Known(right.ToLowerInvariant(), PairPrior) is { IsEmpty: false } other)
            {
                var range = new WordRange(index, at, at + 1);
                yield return new OpenPlace(part, new TextSpan(words[at].Span.Start, end), range, at, left, one, null);
                yield return new OpenPlace(part, new TextSpan(end + 1, words[at].Span.End), range, at, right, other, null);
            }
        }

        /// <summary>The town, state or county that a member is from: "D-Vermont", "R-Walla Walla", "D-Ravalli".</summary>
        private (string Name, int End, ImmutableArray<PlaceCandidate> Found)? Seat(ImmutableArray<Word> words, int at, string first)
        {
            var lower = first.ToLowerInvariant();
            if (at + 1 < words.Length && words[at + 1].Token.Kind == TokenKind.Word && words[at + 1].IsCapitalised() && Known(lower + " " + words[at + 1].Lower, 0) is { IsEmpty: false } two)
            {
                return (first + " " + words[at + 1].Token.Form, at + 2, two);
            }

            if (Known(lower, PartyPrior) is { IsEmpty: false } one)
            {
                return (first, at + 1, one);
            }

            foreach (var (generic, precision) in Pack.Generics)
            {
                if (precision == PlacePrecision.District && Known(lower + " " + generic, 0) is { IsEmpty: false } district)
                {
                    return (first, at + 1, district);
                }
            }

            return null;
        }

        private ImmutableArray<PlaceCandidate> Known(string name, double prior) =>
            Gazetteer.Find(name) is [{ Match: NameMatch.Exact, Prior: var best }, ..] found && best >= prior ? found : [];

        private OpenPlace? Longest(int index, ImmutableArray<Word> words, int first)
        {
            OpenPlace? longest = null;
            string forms = "", lemmas = "";
            for (var end = first + 1; end <= Math.Min(words.Length, first + LongestName); end++)
            {
                var word = words[end - 1];
                if (word.Token.Kind is TokenKind.Punctuation or TokenKind.Symbol || CaseTells && end > first + 1 && !HasCapital(word) && word.Lower.Length > 3 && !Pack.Generics.ContainsKey(word.Lemma) && !(word.Upos == Upos.ADJ && end < words.Length && Pack.Generics.ContainsKey(words[end].Lemma)))
                {
                    break;
                }

                if (Candidates(words, first, end, forms, lemmas) is { IsEmpty: false } candidates && IsName(words, first, end, candidates))
                {
                    var part = Report.Sentences[index].Sentence.Part;
                    var span = new TextSpan(words[first].Span.Start, word.Span.End);
                    var generic = GenericBeside(words, first, end);
                    // "В округе Колумбия": a name that holds the kind of place before it.
                    var withKind = generic is not null && first > 0 && Pack.Generics.ContainsKey(words[first - 1].Lemma) ? Known(words[first - 1].Lemma + " " + words[end - 1].Lemma, 0) : [];
                    longest = new OpenPlace(part, span, new WordRange(index, first, end), end - 1, Name(words, first, end), end - first == 1 && !withKind.IsEmpty ? withKind : generic == PlacePrecision.Admin1 ? WithRegion(candidates) : candidates, generic);
                }

                forms = forms.Length == 0 ? word.Lower : word.Token.SpaceBefore ? forms + " " + word.Lower : forms + word.Lower;
                lemmas = Joined(lemmas, word);
                if (!Gazetteer.IsPrefix(forms) && (lemmas == forms || !Gazetteer.IsPrefix(lemmas)))
                {
                    break;
                }
            }

            return longest;
        }

        /// <summary>"Ivoire", "d'Ivoire".</summary>
        private static bool HasCapital(Word word) => word.IsCapitalised() || word.Token.Form.AsSpan(1).IndexOfAny('\'', '’') is >= 0 and var mark && mark + 2 < word.Token.Form.Length && char.IsUpper(word.Token.Form[mark + 2]);

        /// <summary>The lemmas so far with that reading of the word that some longer place name goes on with.</summary>
        private string Joined(string lemmas, Word word)
        {
            var before = lemmas.Length == 0 ? "" : lemmas + " ";
            foreach (var reading in word.Analyses)
            {
                if (Gazetteer.IsPrefix(before + reading.Lemma))
                {
                    return before + reading.Lemma;
                }
            }

            return before + word.Lemma;
        }

        private ImmutableArray<PlaceCandidate> Candidates(ImmutableArray<Word> words, int first, int end, string forms, string lemmas)
        {
            var last = words[end - 1];
            if (IsClitic(last))
            {
                return [];
            }

            var before = forms.Length == 0 ? "" : last.Token.SpaceBefore ? forms + " " : forms;
            if (before.Length > 0 && Pack.Shorts.TryGetValue(words[first].Lower, out var full) && WrittenOut(before + last.Lower, words[first].Lower.Length, full) is { IsEmpty: false } written)
            {
                return written;
            }

            if (Gazetteer.Find(before.Length == 0 ? last.Lower : before + last.Lower) is { IsEmpty: false } exact && exact[0].Match == NameMatch.Exact)
            {
                // "В Уфе": the known name that the form is of, before a lesser place that is written so.
                return last.Best is { Upos: Upos.PROPN, IsGuess: false } name && name.Lemma != last.Lower && Gazetteer.Find(before + name.Lemma) is [{ Match: NameMatch.Exact, Prior: var prior }, ..] greater && prior > exact[0].Prior ? greater : exact;
            }

            ImmutableArray<PlaceCandidate> best = [];
            var beforeLemmas = before.Length == 0 || lemmas == forms ? before : lemmas + " ";
            for (var r = 0; r < last.Analyses.Length; r++)
            {
                var lemma = last.Analyses[r].Lemma;
                if (r > 0 && lemma == last.Analyses[r - 1].Lemma)
                {
                    continue;
                }

                best = Better(best, Gazetteer.Find(before.Length == 0 ? lemma : before + lemma));
                if (beforeLemmas.Length != before.Length || beforeLemmas != before)
                {
                    best = Better(best, Gazetteer.Find(beforeLemmas + lemma));
                }
            }

            return best.IsEmpty && !Pack.Endings.IsEmpty && end - first == 1 ? WithoutEnding(last) : best;
        }

        /// <summary>"როსტოვის ოლქი": with the first-level region that is called after the likeliest town, where no candidate is one.</summary>
        private ImmutableArray<PlaceCandidate> WithRegion(ImmutableArray<PlaceCandidate> candidates)
        {
            if (candidates[0] is not { Place: { Precision: PlacePrecision.City, Country: { } country } town } likeliest || candidates.Any(c => c.Place.Precision == PlacePrecision.Admin1))
            {
                return candidates;
            }

            var stem = town.Name.Split('-')[0];
            var region = Gazetteer.Find(town.Admin1 ?? stem).Concat(Gazetteer.Find(stem)).FirstOrDefault(c => c.Place.Precision == PlacePrecision.Admin1 && c.Place.Country == country && c.Place.Name.StartsWith(stem, StringComparison.Ordinal)).Place;
            return region is null ? candidates : candidates.Insert(1, likeliest with { Place = region });
        }

        /// <summary>What a name may mean as it stands and with its first word written out ("St. Lucy", "Saint Lucy").</summary>
        private ImmutableArray<PlaceCandidate> WrittenOut(string name, int shortLength, string full)
        {
            var (own, other) = (Gazetteer.Find(name), Gazetteer.Find(full + name[shortLength..]));
            return [.. own.Concat(other).Where(c => c.Match == NameMatch.Exact).DistinctBy(c => c.Place).OrderByDescending(c => c.Prior)];
        }

        private static bool IsClitic(Word word) => !word.Token.SpaceBefore && word.Token.Form[0] is '\'' or '’';

        /// <summary>A name in a form that neither tables nor guesses led back: the pack's endings are taken off one after the other.</summary>
        private ImmutableArray<PlaceCandidate> WithoutEnding(Word word)
        {
            foreach (var reading in word.Analyses)
            {
                if (reading.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X) && !reading.IsGuess)
                {
                    return [];
                }
            }

            ImmutableArray<PlaceCandidate> best = [];
            foreach (var (ending, instead) in Pack.Endings)
            {
                if (word.Lower.Length >= ending.Length + 3 && word.Lower.EndsWith(ending, StringComparison.Ordinal)
                    && Gazetteer.Find(word.Lower[..^ending.Length] + instead) is [{ Prior: >= 0.5 } likeliest, ..] found && (best.IsEmpty || likeliest.Match < best[0].Match))
                {
                    best = found;
                }
            }

            return best;
        }

        private static ImmutableArray<PlaceCandidate> Better(ImmutableArray<PlaceCandidate> best, ImmutableArray<PlaceCandidate> found) =>
            !found.IsEmpty && (best.IsEmpty || found[0].Match < best[0].Match || found[0].Match == best[0].Match && found[0].Prior > best[0].Prior) ? found : best;

        private static string Name(ImmutableArray<Word> words, int first, int end) =>
            string.Join(' ', words.Skip(first).Take(end - first).Select((w, i) => first + i == end - 1 ? w.Lemma : w.Token.Form));

        private bool IsName(ImmutableArray<Word> words, int first, int end, ImmutableArray<PlaceCandidate> candidates)
        {
            var word = words[first];
            var best = candidates[0];
            var isLost = !CaseTells && !Letters.IsWithoutCase(word.Lower[0]);
            if (IsOfThing(words, first, end) || isLost && IsLostElsewhere(words, first, end, best))
            {
                return false;
            }

            // "სიცილიის დასავლეთ სანაპიროზე": where case does not tell, common words behind whose they are make no name.
            if (!CaseTells && end - first > 1 && first > 0 && (words[first - 1].Features.Case == CaseFeature.Gen || words[first - 1] is { Features.Case: CaseFeature.Dat } owner && !Known(owner.Lemma, Prominent).IsEmpty) && !Pack.Generics.ContainsKey(words[end - 1].Lemma) && IsCommon(words, first, end))
            {
                return false;
            }

            // "Four men were held": a number before a common noun.
            if (end - first > 1 && CaseTells && word.IsNumber && !words[end - 1].IsCapitalised())
            {
                return false;
            }

            // "საფრონ უოლდენში", "Касл Рок": a name of several words in another script, none of which the tables know.
            if (end - first > 1 && best.Match == NameMatch.LightKey)
            {
                return best.Prior >= SoundPrior && words[first].Lower[0] >= 0x250 && Enumerable.Range(first, end - first).All(i => (!CaseTells || words[i].IsCapitalised()) && words[i].Lower.Length > 2 && words[i].Analyses.All(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X))
                    && (IsPlaced(words, first) || IsPlaced(words, end - 1) || best.Prior >= LongNameAlonePrior) && !Pack.Not.Contains(Name(words, first, end).ToLowerInvariant());
            }

            if (end - first > 1)
            {
                return !Pack.Not.Contains(Name(words, first, end).ToLowerInvariant()) && ( best.Match == NameMatch.Exact && (!CaseTells || word.IsCapitalised()) && Pack.Generics.ContainsKey(words[end - 1].Lemma) && !IsFunctionWord(word.Upos) && word.Lower.Length > 1
                    || best.Match == NameMatch.Exact && (!CaseTells || word.IsCapitalised()) && (best.Prior >= 0.6 || !word.Analyses.All(a => IsFunctionWord(a.Upos)))
                    && (!CaseTells || best.Prior >= 0.65 || !IsOtherName(words, first - 1) && (!IsOtherName(words, end) || IsOfBody(words, first, end, best))));
            }

            if (CaseTells && best is { Match: NameMatch.Exact, Prior: >= 0.9 } && word.Lower.Length is 2 or 3 && char.IsUpper(word.Token.Form[^1]))
            {
                return best.Place.Precision == PlacePrecision.Country;
            }

            if (CaseTells && word.Lower.Length <= 5 && char.IsUpper(word.Token.Form[^1]) && !word.Token.Form.Contains('.', StringComparison.Ordinal)
                && (best.Match == NameMatch.LightKey || word.Lower.Length <= 4 && best.Place.Precision is PlacePrecision.City or PlacePrecision.District && !IsCapitalsBeside(words, first)))
            {
                return false;
            }

            // "the uk", "UK" in a text that is all capitals.
            if (isLost && word.Lower.Length == 2 && best is { Match: NameMatch.Exact, Prior: >= 0.9, Place.Precision: PlacePrecision.Country } && word.Analyses.All(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X))
            {
                return !Pack.Not.Contains(word.Lower);
            }

            if (word.Lower.Length < 2 || word.Lower.Length < 3 && (!CaseTells || !char.IsUpper(word.Token.Form[^1]) && word.Best is not { IsGuess: false, Features.NameType: NameTypeFeature.Geo }) || Pack.Not.Contains(word.Lower) || word.Analyses.Any(a => Pack.Not.Contains(a.Lemma)) && !(CaseTells && word.Analyses[0] is { IsGuess: false, Upos: Upos.PROPN } name && !Pack.Not.Contains(name.Lemma) && IsTied(words, first)))
            {
                return false;
            }

            if (CaseTells && !word.IsCapitalised())
            {
                return false;
            }

            // Short abbreviations of states count only with their full stop or in capitals: "Ill.", "NSW".
            if (word.Lower.Length <= 4 && word.Lower[0] < 0x250 && best.Place.Precision == PlacePrecision.Admin1 && best.Place.Name.Length > 4 && CaseTells
                && !word.Token.Form.EndsWith('.') && !char.IsUpper(word.Token.Form[^1]))
            {
                return false;
            }

            // "Московский суд": an adjective of the noun after it, in the same case, names no town.
            if (CaseTells && best.Prior < 0.65 && end < words.Length && IsAttributeOf(word, words[end]))
            {
                return false;
            }

            // "Victoria said", "Chad Miller": a person's name is a place where something ties it as one, there or elsewhere in the report.
            if (CaseTells && Pack.Sides.Contains(word.Lower))
            {
                return false;
            }

            if (IsOfPerson(word))
            {
                if (best.Prior < 0.65 && !(CaseTells && (placedNames.Contains(word.Lower) && !IsOtherName(words, end) || IsTiedName(words, first))) || best.Prior >= 0.65 && CaseTells && IsOtherName(words, end) && !IsInstitutionWord(words[end]))
                {
                    return false;
                }
            }

            if (CaseTells && best.Prior < 0.65 && (IsPartOfName(words, first, best) || Surnames.Contains(word.Lower) && !IsPlaced(words, first)))
            {
                return false;
            }

            if (IsFunctionWord(word.Upos) && !(CaseTells && first > 0) || isLost && best.Prior < 0.65 && word.Analyses.Any(a => !a.IsGuess && IsFunctionWord(a.Upos)))
            {
                return false;
            }

            // A town near the report's own needs no more than a well-known one.
            var prior = Math.Max(best.Prior, IsNearHome(candidates) ? NearHomePrior : 0);
            var known = word.Analyses.Any(a => !a.IsGuess && a.Upos is not (Upos.PROPN or Upos.X));
            var named = word.Analyses.Any(a => !a.IsGuess && a.Upos == Upos.PROPN);
            var placed = IsPlaced(words, first) || CaseTells && IsDateline(words, first);
            if (best.Match == NameMatch.LightKey)
            {
                // "новые работы": a word of the tables is no other spelling of a name.
                if (isLost && (known && !named || (known || !placed) && !Letters.IsWithoutCase(best.Place.Name[0]) && word.Lower[0] < 0x250 == best.Place.Name[0] < 0x250))
                {
                    return false;
                }

                if (!CaseTells && named && best.Place.Country is { } own && Pack.Home.Contains(own) && IsNameOnly(word))
                {
                    return true;
                }

                if (known && !(named && placed && !CaseTells))
                {
                    return !CaseTells && best.Prior >= 0.75 && word.Lower.Length > 5 && best.Place.Precision != PlacePrecision.Region;
                }

                // Spellings differ between scripts; within one they are mostly other names.
                var apart = word.Lower[0] < 0x250 && best.Place.Name[0] < 0x250 ? 0.25 : 0;
                return best.Prior >= SoundPrior + apart && (placed || best.Prior >= (CaseTells ? 0.35 : 0.5) + apart);
            }

            if (known && !named && prior < 0.7 && word.Analyses.All(a => a.IsGuess || IsFunctionWord(a.Upos)))
            {
                return false;
            }

            // "Герой вернулся": a word that opens a sentence is no case of a lesser place that its best reading does not name.
            if (CaseTells && first == 0 && prior < 0.65 && !placed && word is { Best: { IsGuess: false, Upos: Upos.NOUN or Upos.ADJ, Features.Case: not CaseFeature.None } } && word.Analyses.Any(a => a.Upos == Upos.PROPN && a.Lemma != word.Lower))
            {
                return false;
            }

            if (CaseTells)
            {
                return first > 0 && words[first - 1].Token.Form is not ("\"" or "“" or "«") ? !known || named || placed && prior >= 0.35 || prior >= 0.4 : !known || named || placed && prior >= 0.35 || prior >= Prominent;
            }

            if (isLost && known && !named && prior < (placed ? LostKnownPrior : 0.65))
            {
                return false;
            }

            // "Globe-ს", "завод toyota": letters of another script than the text's name films and firms sooner than lesser places.
            if (isLost && best.Prior < 0.65 && !placed && words.Any(w => w.Token.Kind == TokenKind.Word && (Letters.IsWithoutCase(w.Lower[0]) || word.Lower[0] < 0x250 && w.Lower[0] >= 0x370)))
            {
                return false;
            }

            if (best.Place.Country is { } country && Pack.Home.Contains(country) && (best.Prior >= 0.42 || named && placed))
            {
                return true;
            }

            // "ბოსტონის მარათონი": what tables know as nothing but this name needs nothing beside it.
            if (named && best.Prior >= OwnNamePrior && IsNameOnly(word))
            {
                return true;
            }

            // What the pack's tables call a name needs only what ties places.
            return best.Prior >= 0.65 || named && placed && best.Prior >= 0.3 || !known && (placed || best.Prior >= 0.35) || known && placed && best.Prior >= 0.45;
        }

        /// <summary>Whether the tables list a word as a name and, at most, as a noun of the same dictionary form.</summary>
        private static bool IsNameOnly(Word word)
        {
            var name = word.Analyses.FirstOrDefault(a => a is { IsGuess: false, Upos: Upos.PROPN })?.Lemma;
            return name is not null && word.Analyses.All(a => a.IsGuess || a.Lemma == name && a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ);
        }

        /// <summary>Where letters that could have capitals show none: surnames, what follows a title or given name, words of everyday and abbreviations without their full stop make no names of lesser places.</summary>
        private bool IsLostElsewhere(ImmutableArray<Word> words, int first, int end, PlaceCandidate best)
        {
            var (word, isTied) = (words[first], IsTied(words, first));
            if (end - first > 1)
            {
                return best.Prior < LostPrior && !isTied && !Pack.Generics.ContainsKey(words[end - 1].Lemma) && IsPlain(words, first, end);
            }

            if (best.Place.Precision == PlacePrecision.Admin1 && word.Lower.Length <= 4 && best.Place.Name.Length > 4 && !word.Lower.EndsWith('.') && word.Analyses.Any(a => !a.IsGuess))
            {
                return true;
            }

            if (word.Analyses.Any(a => !a.IsGuess && a.Upos is not (Upos.PROPN or Upos.X)) && IsByname(word, best.Place))
            {
                return true;
            }

            if (best.Prior >= 0.65 || isTied)
            {
                return false;
            }

            return Surnames.Contains(word.Lower) || IsBehindGivenName(words, first) || word.Lower.EndsWith('.') && best.Place.Precision != PlacePrecision.Admin1;
        }

        /// <summary>"mr moor", "anna moor", "anna k. moor".</summary>
        private bool IsBehindGivenName(ImmutableArray<Word> words, int at)
        {
            if (at > 1 && words[at - 1].Token.Form is [_, '.'])
            {
                at--;
            }

            return at > 0 && words[at - 1].Token.Kind == TokenKind.Word && (Names.Given(words[at - 1].Lower) is not null || words[at - 1].Analyses.Any(a => Names.Is(NameRole.Title, a.Lemma)));
        }

        /// <summary>Whether the dictionary knows all words, and none as a name.</summary>
        private static bool IsPlain(ImmutableArray<Word> words, int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                if (words[i].Analyses.Any(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsAttributeOf(Word attribute, Word noun)
        {
            foreach (var reading in attribute.Analyses)
            {
                if (reading is { IsGuess: false, Upos: Upos.ADJ, Features.Case: not CaseFeature.None } && noun.Upos == Upos.NOUN && noun.Features.Case == reading.Features.Case && noun.Features.Number == reading.Features.Number)
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsNearHome(ImmutableArray<PlaceCandidate> candidates)
        {
            foreach (var (place, match, _) in Home is { Precision: PlacePrecision.City } ? candidates : [])
            {
                if (match == NameMatch.Exact && place.Country == Home!.Country && Home.KilometresTo(place) < NearHomeKilometres)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>A name in capitals that opens a report's sentence before a dash or bracket: "KYIV —", "DOVER (AP) —".</summary>
        private static bool IsDateline(ImmutableArray<Word> words, int at) =>
            at == 0 && words.Length > 2 && words[0].Token.Form is { Length: > 2 } form && !form.Any(char.IsLower) && words[1].Token.Form is "—" or "–" or "-" or "--" or "(" or ",";

        /// <summary>Whether what follows makes a thing of the name ("West Nile virus", "Marburg fever", "Lisbon Road"), or what it is the genitive of ("доллар США").</summary>
        private bool IsOfThing(ImmutableArray<Word> words, int first, int end) =>
            CaseTells && IsNameOfWay(words, first) || CaseTells && first > 0 && words[first].Features.Case == CaseFeature.Gen && Pack.Things.Contains(words[first - 1].Lemma) || end < words.Length && (Pack.Things.Contains(words[end].Lemma) || end + 1 < words.Length && words[end].Upos == Upos.ADJ && Pack.Things.Contains(words[end + 1].Lemma) || CaseTells && words[end].IsCapitalised() && words[end].Token.Kind == TokenKind.Word && !(end + 1 < words.Length && words[end + 1].Token.Kind == TokenKind.Word && words[end + 1].IsCapitalised()) && (Pack.Ways.Contains(words[end].Lemma) || Pack.Ways.Contains(words[end].Lower)));

        /// <summary>"На улице Навои", "по проспекту Ереван": what shows no case, or stands in the nominative, behind a street in the singular is what that is called.</summary>
        private bool IsNameOfWay(ImmutableArray<Word> words, int at) =>
            at > 0 && words[at - 1].Features is { Case: not CaseFeature.None, Number: NumberFeature.Sing } way && words[at].IsCapitalised() && Pack.Ways.Contains(words[at - 1].Lemma)
            && (way.Case is not (CaseFeature.Nom or CaseFeature.Gen) && words[at].Analyses.All(a => a.Features.Case is not CaseFeature.Gen) || words[at].Analyses.Select(a => a.Features.Case).Distinct().Count() > IndeclinableCases);

        private static bool IsCapitalsBeside(ImmutableArray<Word> words, int at) =>
            at + 1 < words.Length && words[at + 1].Token.Form is { Length: > 3 } next && char.IsUpper(next[0]) && char.IsUpper(next[^1])
            || at > 0 && words[at - 1].Token.Form is { Length: > 3 } before && char.IsUpper(before[0]) && char.IsUpper(before[^1]);

        private static bool IsFunctionWord(Upos upos) =>
            upos is Upos.CCONJ or Upos.SCONJ or Upos.DET or Upos.PRON or Upos.ADP or Upos.AUX or Upos.ADV or Upos.PART or Upos.INTJ or Upos.VERB or Upos.NUM;

        /// <summary>Names that the report somewhere ties as places.</summary>
        private readonly HashSet<string> placedNames = new(StringComparer.Ordinal);

        /// <summary>Words that follow a capitalised word that is no place, anywhere in the report: surnames.</summary>
        public HashSet<string> Surnames { get; } = new(StringComparer.Ordinal);

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
        }

        /// <summary>Whether a capitalised word beside it shows that it belongs to a longer name: "Michael Jones", "Jones Avenue".</summary>
        private bool IsPartOfName(ImmutableArray<Word> words, int at, PlaceCandidate best) => IsOtherName(words, at - 1) && !IsAcronymOf(words, at) && !IsOfOpener(words, at) || IsOtherName(words, at + 1) && !groups[at + 1] && !IsOfBody(words, at, at + 1, best) && !IsInAnotherCase(words, at);

        /// <summary>"Жители Орска вышли": a place that the tables know, in the genitive behind the common noun that opens the sentence.</summary>
        private static bool IsOfOpener(ImmutableArray<Word> words, int at) =>
            (at == 1 || at > 1 && words[at - 2].Token.Kind == TokenKind.Punctuation) && words[at - 1] is { Upos: Upos.NOUN, Best.IsGuess: false, Features.Case: not (CaseFeature.Gen or CaseFeature.None) }
            && words[at] is { Upos: Upos.PROPN, Best.IsGuess: false, Features: { Case: CaseFeature.Gen, NameType: NameTypeFeature.Geo } };

        /// <summary>Whether the name after a place that an adposition ties stands in another case and so is a name of its own ("в Кутаиси Анну Петрову").</summary>
        private static bool IsInAnotherCase(ImmutableArray<Word> words, int at)
        {
            if (at == 0 || words[at - 1].Upos != Upos.ADP || words[at].Features.Case == CaseFeature.None)
            {
                return false;
            }

            foreach (var reading in words[at + 1].Analyses)
            {
                if (reading.IsGuess || reading.Features.Case == CaseFeature.None || reading.Features.Case == words[at].Features.Case)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>A common noun after the place names a body of the place ("Bozeman Police"), as does an office ("Dover Mayor Anna Lee"); streets and the like do not.</summary>
        private bool IsInstitutionWord(Word word) => KindOf(word) == BodyWord.Common;

        /// <summary>Whether the word after a name, though a name too ("Police", "Hospital"), or the body's name that the place begins shows a body of that place.</summary>
        private bool IsOfBody(ImmutableArray<Word> words, int first, int end, PlaceCandidate best) =>
            IsInstitutionWord(words[end])
            || best.Match == NameMatch.Exact && !IsCommon(words, first, end) && !IsByname(words[first], best.Place) && (KindOf(words[end]) == BodyWord.Body || OpensBody(words, first, end, best));

        private static bool IsByname(Word word, Place place) => word.Lower[0] < 0x250 && !place.Name.StartsWith(word.Token.Form, StringComparison.OrdinalIgnoreCase);

        private BodyWord KindOf(Word word)
        {
            var (common, proper, body) = (false, false, false);
            foreach (var reading in word.Analyses)
            {
                if (Pack.Ways.Contains(reading.Lemma))
                {
                    return BodyWord.None;
                }

                body |= Names.Is(NameRole.Body, reading.Lemma) || Names.Is(NameRole.Head, reading.Lemma) || Names.Is(NameRole.Title, reading.Lemma);
                common |= !reading.IsGuess && reading.Upos is Upos.NOUN or Upos.ADJ;
                proper |= reading.Upos == Upos.PROPN;
            }

            return common && !proper ? BodyWord.Common : body ? BodyWord.Body : BodyWord.None;
        }

        /// <summary>Whether a name is made of common words only: "White", "Superior".</summary>
        private static bool IsCommon(ImmutableArray<Word> words, int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                if (words[i].Analyses.All(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether a body's name begins with the place: "Tacoma Justice Hall".</summary>
        private bool OpensBody(ImmutableArray<Word> words, int first, int end, PlaceCandidate best)
        {
            if (first > 0 && words[first - 1].Upos == Upos.CCONJ || best.Prior < OfBodyPrior && !placedNames.Contains(words[first].Lower))
            {
                return false;
            }

            for (var i = actor - 1; i >= 0 && Actors[i].Words.Sentence == sentence; i--)
            {
                if (Actors[i] is { Kind: ActorKind.Organisation } body && body.Words.End > end && (body.Words.First == first || body.Words.First < first && words[first - 1].Upos is Upos.DET or Upos.ADJ && body.Words.First == first - 1))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>A short name in capitals before a place ("WHO Cairo") is a body there.</summary>
        private static bool IsAcronymOf(ImmutableArray<Word> words, int at) =>
            at > 0 && words[at - 1].Token.Form is { Length: 2 or 3 or 4 } acronym && acronym.All(char.IsUpper) && words[at].Token.Form.Any(char.IsLower);

        private bool IsOtherName(ImmutableArray<Word> words, int at) =>
            at >= 0 && at < words.Length && words[at].Token.Kind == TokenKind.Word && words[at].IsCapitalised()
            && !Pack.Generics.ContainsKey(words[at].Lemma) && !Pack.Sides.Contains(words[at].Lower) && !Pack.Where.Contains(words[at].Lower) && !Pack.Demonyms.ContainsKey(words[at].Lower)
            && (at > 0 || words[at].Analyses.All(a => a.Upos is Upos.PROPN or Upos.NOUN or Upos.X or Upos.ADJ));

        private bool IsPlaced(ImmutableArray<Word> words, int at) =>
            words[at].Analyses.Any(a => a.Adposition is { } post && Pack.Where.Contains(post))
            || at > 0 && (Pack.Where.Contains(words[at - 1].Lower) || Pack.Generics.ContainsKey(words[at - 1].Lemma))
            || at + 1 < words.Length && Pack.Generics.ContainsKey(words[at + 1].Lemma)
            || IsOwner(words, at);

        /// <summary>"ბახმუტის მისადგომებთან", "ლიონის ცენტრალურ მოედანზე": a genitive before what only places have, past an adjective.</summary>
        private bool IsOwner(ImmutableArray<Word> words, int at)
        {
            var owned = at + 2 < words.Length && words[at + 1].Upos == Upos.ADJ ? at + 2 : at + 1;
            return owned < words.Length && words[at].Analyses.Any(a => a.Features.Case == CaseFeature.Gen) && Pack.Owned.Contains(words[owned].Lemma);
        }

        private bool IsOfPerson(Word word) => Pack.Persons.Contains(word.Lower) || Names.Given(word.Lower) is not null;

        /// <summary>Whether a name that may be a person's stands as places do: "in Victoria", "a Victoria man", not "of Victoria Lee", "at Henry's".</summary>
        private bool IsTiedName(ImmutableArray<Word> words, int at) =>
            at > 0 && (IsTied(words, at) && !IsOtherName(words, at + 1) || words[at - 1].Upos == Upos.DET && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN) && !(at + 1 < words.Length && IsClitic(words[at + 1]));

        /// <summary>Whether an adposition that ties places, apart or written into the word, goes with a name.</summary>
        private bool IsTied(ImmutableArray<Word> words, int at) =>
            at > 0 && Pack.Where.Contains(words[at - 1].Lower) || words[at].Analyses.Any(a => a.Adposition is { } post && Pack.Where.Contains(post));

        private PlacePrecision? GenericBeside(ImmutableArray<Word> words, int first, int end) =>
            end < words.Length && Pack.Generics.TryGetValue(words[end].Lemma, out var after) ? after
            : first > 0 && Pack.Generics.TryGetValue(words[first - 1].Lemma, out var before) ? before
            // "The state of Durango".
            : first > 1 && Pack.Generics.ContainsKey(words[first - 2].Lemma) && Pack.Generics.TryGetValue(words[first - 2].Lemma + " " + words[first - 1].Lower, out var tied) ? tied : null;
    }
}

/// <summary>A place name whose place is still to be chosen.</summary>
internal sealed record OpenPlace(
    TextPart Part, TextSpan Span, WordRange Words, int Head, string Name, ImmutableArray<PlaceCandidate> Candidates, PlacePrecision? Generic);
