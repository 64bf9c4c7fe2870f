using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <content>Which places words may mean.</content>
internal sealed partial record PlaceSearch
{
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
                longest = new OpenPlace(part, span, new WordRange(index, first, end), end - 1, Name(words, first, end), end - first == 1 && !withKind.IsEmpty ? withKind : generic == PlacePrecision.Admin1 ? WithRegion(candidates) : candidates, generic)
                {
                    // "In the Gao region", «в городе Букаву».
                    IsTied = IsTied(words, first) || CaseTells && generic is not null && first > 1 && (words[first - 1].Upos == Upos.DET || Pack.Generics.ContainsKey(words[first - 1].Lemma)) && IsTied(words, first - 1),
                };
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
        // "ამერიკის შეერთებულმა შტატებმა": whose something is keeps its form in every case.
        if (!CaseTells && word.Features.Case == CaseFeature.Gen && Gazetteer.IsPrefix(before + word.Lower))
        {
            return before + word.Lower;
        }

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
}
