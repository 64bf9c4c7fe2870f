using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <content>Whether words that may be a place's name are one.</content>
internal sealed partial record PlaceSearch
{
    private const double DatelinePrior = 0.3;
    private const double LikelyTown = 0.45;

    private bool IsName(ImmutableArray<Word> words, int first, int end, ImmutableArray<PlaceCandidate> candidates)
    {
        var (word, best) = (words[first], candidates[0]);
        if (IsOfThing(words, first, end) || IsCalled(words, first, end) || IsLost(word) && IsLostElsewhere(words, first, end, best))
        {
            return false;
        }

        if (end - first > 1)
        {
            return IsLongName(words, first, end, best);
        }

        if (IsAbbreviation(words, first, best) is { } isShort)
        {
            return isShort;
        }

        if (IsOtherWord(words, first, candidates) || IsSomebodys(words, first, best)
            || IsFunctionWord(word.Upos) && !(CaseTells && first > 0) || IsLost(word) && best.Prior < 0.65 && word.Analyses.Any(a => !a.IsGuess && IsFunctionWord(a.Upos)))
        {
            return false;
        }

        var reading = new Reading(
            word.Analyses.Any(a => !a.IsGuess && a.Upos is not (Upos.PROPN or Upos.X)), word.Analyses.Any(a => !a.IsGuess && a.Upos == Upos.PROPN), IsPlaced(words, first) || IsPlacedElsewhere(word) || IsListed(words, first) || CaseTells && IsDateline(words, first),
            // A town near the report's own needs no more than a well-known one.
            Math.Max(best.Prior, IsNearHome(candidates) ? NearHomePrior : 0));
        return best.Match == NameMatch.LightKey ? IsOtherSpelling(word, best, reading)
            : !(reading is { IsWord: true, IsNamed: false, Prior: < 0.7 } && word.Analyses.All(a => a.IsGuess || IsFunctionWord(a.Upos)))
                && (CaseTells ? IsCapitalisedName(words, first, reading) : IsNameWithoutCapitals(words, word, best, reading));
    }

    /// <summary>«Теплоход «Венгрия»», "გემი „ესტონია“": what fills the quotation marks behind a noun that is no kind of place is what a thing is called.</summary>
    private bool IsCalled(ImmutableArray<Word> words, int first, int end) =>
        first > 1 && Claims.Quotations.AreAround(words, first, end) && words[first - 2].Upos == Upos.NOUN && !Pack.Generics.ContainsKey(words[first - 2].Lemma);

    /// <summary>What speaks for and against a word as a name.</summary>
    /// <param name="IsWord">Whether the tables know it as a common word.</param>
    /// <param name="IsNamed">Whether they know it as a name.</param>
    /// <param name="IsPlaced">Whether something beside it ties it as a place.</param>
    /// <param name="Prior">How well known the place is.</param>
    private readonly record struct Reading(bool IsWord, bool IsNamed, bool IsPlaced, double Prior);

    /// <summary>Whether a word's letters have capitals that the report does not use.</summary>
    private bool IsLost(Word word) => !CaseTells && !Letters.IsWithoutCase(word.Lower[0]);

    /// <summary>Whether several words are a name.</summary>
    private bool IsLongName(ImmutableArray<Word> words, int first, int end, PlaceCandidate best)
    {
        var word = words[first];
        // "სიცილიის დასავლეთ სანაპიროზე": where case does not tell, common words behind whose they are make no name.
        if (!CaseTells && first > 0 && (words[first - 1].Features.Case == CaseFeature.Gen || words[first - 1] is { Features.Case: CaseFeature.Dat } owner && !Known(owner.Lemma, PlaceFinder.Prominent).IsEmpty) && !Pack.Generics.ContainsKey(words[end - 1].Lemma) && IsCommon(words, first, end))
        {
            return false;
        }

        // "Four men were held": a number before a common noun.
        if (CaseTells && word.IsNumber && !words[end - 1].IsCapitalised())
        {
            return false;
        }

        // "საფრონ უოლდენში", "Касл Рок": a name of several words in another script, none of which the tables know.
        if (best.Match == NameMatch.LightKey)
        {
            return best.Prior >= SoundPrior && word.Lower[0] >= 0x250 && Enumerable.Range(first, end - first).All(i => (!CaseTells || words[i].IsCapitalised()) && words[i].Lower.Length > 2 && words[i].Analyses.All(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X))
                && (IsPlaced(words, first) || IsPlaced(words, end - 1) || best.Prior >= LongNameAlonePrior) && !Pack.Not.Contains(Name(words, first, end).ToLowerInvariant());
        }

        return !Pack.Not.Contains(Name(words, first, end).ToLowerInvariant()) && best.Match == NameMatch.Exact && (!CaseTells || word.IsCapitalised())
            && (Pack.Generics.ContainsKey(words[end - 1].Lemma) && !IsFunctionWord(word.Upos) && word.Lower.Length > 1
                || (best.Prior >= 0.6 || !word.Analyses.All(a => IsFunctionWord(a.Upos)))
                    && (!CaseTells || best.Prior >= 0.65 || (!IsOtherName(words, first - 1) || IsOfOpener(words, first)) && (!IsOtherName(words, end) || IsOfBody(words, first, end, best))));
    }

    /// <summary>Whether a few letters stand for a place ("USA", "UK"); null for what is no abbreviation.</summary>
    private bool? IsAbbreviation(ImmutableArray<Word> words, int first, PlaceCandidate best)
    {
        var word = words[first];
        if (CaseTells && best is { Match: NameMatch.Exact, Prior: >= 0.9 } && word.Lower.Length is 2 or 3 && char.IsUpper(word.Token.Form[^1]))
        {
            return best.Place.Precision == PlacePrecision.Country;
        }

        // "OSLO (Reuters) -": save where a report opens with it.
        if (CaseTells && word.Lower.Length <= 5 && !(best is { Match: NameMatch.Exact, Prior: >= DatelinePrior } && IsDateline(words, first) && words[1].Token.Form != ":") && char.IsUpper(word.Token.Form[^1]) && !word.Token.Form.Contains('.', StringComparison.Ordinal)
            && (best.Match == NameMatch.LightKey || word.Lower.Length <= 4 && best.Place.Precision is PlacePrecision.City or PlacePrecision.District && !IsCapitalsBeside(words, first)))
        {
            return false;
        }

        // "the uk", "UK" in a text that is all capitals.
        return IsLost(word) && word.Lower.Length == 2 && best is { Match: NameMatch.Exact, Prior: >= 0.9, Place.Precision: PlacePrecision.Country } && word.Analyses.All(a => a.IsGuess || a.Upos is Upos.PROPN or Upos.X) ? !Pack.Not.Contains(word.Lower) : null;
    }

    /// <summary>Whether one word is none by its length, its letters, the pack's list or the noun behind it.</summary>
    private bool IsOtherWord(ImmutableArray<Word> words, int first, ImmutableArray<PlaceCandidate> candidates)
    {
        var (word, best) = (words[first], candidates[0]);
        // "A bomb in Nice": a town, written with a capital behind what ties places, whatever the word else is.
        var isTown = CaseTells && first > 0 && word.IsCapitalised() && best is { Match: NameMatch.Exact, Prior: >= LikelyTown } && IsTied(words, first) && !(first + 1 < words.Length && words[first + 1].IsCapitalised() && !timeWords.Contains(words[first + 1]));
        if (word.Lower.Length < 2 || word.Lower.Length < 3 && (!CaseTells || !char.IsUpper(word.Token.Form[^1]) && word.Best is not { IsGuess: false, Features.NameType: NameTypeFeature.Geo })
            || !isTown && Pack.Not.Contains(word.Lower) || !isTown && word.Analyses.Any(a => Pack.Not.Contains(a.Lemma)) && !(CaseTells ? word.Analyses[0] is { IsGuess: false, Upos: Upos.PROPN } name && !Pack.Not.Contains(name.Lemma) && (IsTied(words, first) || IsBehindGeneric(words, first))
                // "რიგის პოლიცია": a town before what only places have.
                : IsOwner(words, first) && word.Analyses.Any(a => a is { IsGuess: false, Upos: Upos.PROPN } && !Pack.Not.Contains(a.Lemma))))
        {
            return true;
        }

        if (!CaseTells)
        {
            return false;
        }

        return !word.IsCapitalised()
            // Short abbreviations of states count only with their full stop or in capitals: "Ill.", "NSW".
            || word.Lower.Length <= 4 && word.Lower[0] < 0x250 && best.Place.Precision == PlacePrecision.Admin1 && best.Place.Name.Length > 4 && !word.Token.Form.EndsWith('.') && !char.IsUpper(word.Token.Form[^1])
                // Omsk, of the region called after it.
                && !candidates.Any(static c => c is { Match: NameMatch.Exact, Prior: >= LikelyTown, Place.Precision: PlacePrecision.City })
            // "Московский суд": an adjective of the noun after it, in the same case, names no town.
            || best.Prior < 0.65 && first + 1 < words.Length && IsAttributeOf(word, words[first + 1]);
    }

    /// <summary>"Victoria said", "Chad Miller": a person's name is a place where something ties it as one, there or elsewhere in the report.</summary>
    private bool IsSomebodys(ImmutableArray<Word> words, int first, PlaceCandidate best)
    {
        var word = words[first];
        if (CaseTells && Pack.Sides.Contains(word.Lower))
        {
            return true;
        }

        if (IsOfPerson(word) && (best.Prior < 0.65 ? !(CaseTells && (placedNames.Contains(word.Lower) && !IsOtherName(words, first + 1) || IsTiedName(words, first) || IsOwnedBy(words, first) || IsBehindGeneric(words, first))) : CaseTells && IsOtherName(words, first + 1) && !IsInstitutionWord(words[first + 1])))
        {
            return true;
        }

        return CaseTells && best.Prior < 0.65 && (IsPartOfName(words, first, best) || Surnames.Contains(word.Lower) && !IsPlaced(words, first));
    }

    /// <summary>Whether a word that only sounds like a place's name is another spelling of it.</summary>
    private bool IsOtherSpelling(Word word, PlaceCandidate best, Reading reading)
    {
        var (known, named, placed, _) = reading;
        // "новые работы": a word of the tables is no other spelling of a name.
        if (IsLost(word) && (known && !named || (known || !placed) && !Letters.IsWithoutCase(best.Place.Name[0]) && word.Lower[0] < 0x250 == best.Place.Name[0] < 0x250))
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

    /// <summary>Whether a word with a capital is a name, by what its sentence and the tables say.</summary>
    private static bool IsCapitalisedName(ImmutableArray<Word> words, int first, Reading reading)
    {
        var word = words[first];
        // "Герой вернулся": a word that opens a sentence is no case of a lesser place that its best reading does not name.
        if (first == 0 && reading is { Prior: < 0.65, IsPlaced: false } && word is { Best: { IsGuess: false, Upos: Upos.NOUN or Upos.ADJ, Features.Case: not CaseFeature.None } } && word.Analyses.Any(a => a.Upos == Upos.PROPN && a.Lemma != word.Lower))
        {
            return false;
        }

        // "Bus drivers struck", "Eighty-four were hurt": nor a common word or number that no table calls a name alone.
        if (first == 0 && reading is { Prior: < PlaceFinder.Prominent, IsPlaced: false } && (word.IsNumber || word.Best is { IsGuess: false, Upos: Upos.NOUN or Upos.ADJ or Upos.VERB, Features.Case: CaseFeature.None }))
        {
            return false;
        }

        var opens = first == 0 || words[first - 1].Token.Form is "\"" or "“" or "«";
        return !reading.IsWord || reading.IsNamed || reading.IsPlaced && reading.Prior >= 0.35 || reading.Prior >= (opens ? PlaceFinder.Prominent : 0.4);
    }

    /// <summary>Whether a word in a text or script without capitals is a name.</summary>
    private bool IsNameWithoutCapitals(ImmutableArray<Word> words, Word word, PlaceCandidate best, Reading reading)
    {
        var (known, named, placed, prior) = reading;
        if (IsLost(word) && known && !named && prior < (placed ? LostKnownPrior : 0.65))
        {
            return false;
        }

        // "Globe-ს", "завод toyota": letters of another script than the text's name films and firms sooner than lesser places.
        if (IsLost(word) && best.Prior < 0.65 && !placed && words.Any(w => w.Token.Kind == TokenKind.Word && (Letters.IsWithoutCase(w.Lower[0]) || word.Lower[0] < 0x250 && w.Lower[0] >= 0x370)))
        {
            return false;
        }

        // "გურჯაანი: …": so is a town of the own country that the tables know as nothing else.
        return best.Place.Country is { } country && Pack.Home.Contains(country) && (best.Prior >= 0.42 || named && (placed || best.Match == NameMatch.Exact && IsNameOnly(word)))
            // "სან-ანტონიო", "ბანია-ლუკა": names of two parts are little else.
            || prior >= LikelyTown && word.Lower.Contains('-', StringComparison.Ordinal)
            // "ბოსტონის მარათონი": what tables know as nothing but this name needs nothing beside it.
            || named && best.Prior >= OwnNamePrior && IsNameOnly(word)
            // What the pack's tables call a name needs only what ties places.
            || best.Prior >= 0.65 || named && placed && best.Prior >= 0.3 || !known && (placed || best.Prior >= 0.35) || known && placed && best.Prior >= 0.45;
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
}
