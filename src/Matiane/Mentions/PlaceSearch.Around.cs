using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <content>What stands around a name: other names, bodies called after a place, what ties it.</content>
internal sealed partial record PlaceSearch
{
    /// <summary>"mr moor", "anna moor", "anna k. moor".</summary>
    private bool IsBehindGivenName(ImmutableArray<Word> words, int at)
    {
        if (at > 1 && words[at - 1].Token.Form is [_, '.'])
        {
            at--;
        }

        return at > 0 && words[at - 1].Token.Kind == TokenKind.Word && (Names.Given(words[at - 1].Lower) is not null || words[at - 1].Analyses.Any(a => Names.Is(NameRole.Title, a.Lemma)));
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

    /// <summary>A name in capitals that opens a report's sentence before a dash or bracket: "KYIV —", "DOVER (AP) —".</summary>
    private static bool IsDateline(ImmutableArray<Word> words, int at) =>
        at == 0 && words.Length > 2 && words[0].Token.Form is { Length: > 2 } form && !form.Any(char.IsLower) && words[1].Token.Form is "—" or "–" or "-" or "(" or "," or ":";

    /// <summary>"Tomsk - 24, Omsk - 18": a word that opens a line or an item of it, before a mark and a figure that closes the item.</summary>
    private static bool IsListed(ImmutableArray<Word> words, int at) =>
        at + 2 < words.Length && (at == 0 || words[at - 1].Token.Form is "," or ";") && words[at + 1].Token.Form is "—" or "–" or "-" or ":" or "(" && words[at + 2].Token.Kind == TokenKind.Number && words[at + 2].Token.Form.All(char.IsAsciiDigit)
        && (at + 3 == words.Length || words[at + 3].Token.Form is "," or ";" or "." or ")");

    /// <summary>Whether what follows makes a thing of the name ("West Nile virus", "Marburg fever", "Lisbon Road"), or what it is the genitive of ("доллар США").</summary>
    private bool IsOfThing(ImmutableArray<Word> words, int first, int end) =>
        CaseTells && IsNameOfWay(words, first) || IsAttributeOfWay(words, first, end) || CaseTells && first > 0 && words[first].Features.Case == CaseFeature.Gen && Pack.Things.Contains(words[first - 1].Lemma) || end < words.Length && (Pack.Things.Contains(words[end].Lemma) || end + 1 < words.Length && words[end].Upos == Upos.ADJ && Pack.Things.Contains(words[end + 1].Lemma) || CaseTells && words[end].IsCapitalised() && words[end].Token.Kind == TokenKind.Word && !(end + 1 < words.Length && words[end + 1].Token.Kind == TokenKind.Word && words[end + 1].IsCapitalised()) && (Pack.Ways.Contains(words[end].Lemma) || Pack.Ways.Contains(words[end].Lower)));

    /// <summary>"На улице Навои", "по проспекту Ереван": what shows no case, or stands in the nominative, behind a street in the singular is what that is called.</summary>
    private bool IsNameOfWay(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at - 1].Features is { Case: not CaseFeature.None, Number: NumberFeature.Sing } way && words[at].IsCapitalised() && Pack.Ways.Contains(words[at - 1].Lemma)
        && (way.Case is not (CaseFeature.Nom or CaseFeature.Gen) && words[at].Analyses.All(a => a.Features.Case is not CaseFeature.Gen) || words[at].Analyses.Select(a => a.Features.Case).Distinct().Count() > IndeclinableCases);

    /// <summary>«На Каирской улице», "კაიროს ქუჩაზე": an adjective or genitive of a town before a street in the singular is what that is called; «на киевских улицах» tells where.</summary>
    private bool IsAttributeOfWay(ImmutableArray<Word> words, int first, int end) =>
        end == first + 1 && end < words.Length && words[end].Features is { Case: not CaseFeature.None, Number: NumberFeature.Sing } && (Pack.Ways.Contains(words[end].Lemma) || Pack.Ways.Contains(words[end].Lower))
        && (CaseTells ? words[first].Upos == Upos.ADJ && words[first].IsCapitalised() : words[first].Features.Case == CaseFeature.Gen);

    private static bool IsCapitalsBeside(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at + 1].Token.Form is { Length: > 3 } next && char.IsUpper(next[0]) && char.IsUpper(next[^1])
        || at > 0 && words[at - 1].Token.Form is { Length: > 3 } before && char.IsUpper(before[0]) && char.IsUpper(before[^1]);

    private static bool IsFunctionWord(Upos upos) =>
        upos is Upos.CCONJ or Upos.SCONJ or Upos.DET or Upos.PRON or Upos.ADP or Upos.AUX or Upos.ADV or Upos.PART or Upos.INTJ or Upos.VERB or Upos.NUM;

    /// <summary>Whether a capitalised word beside it shows that it belongs to a longer name: "Michael Jones", "Jones Avenue".</summary>
    private bool IsPartOfName(ImmutableArray<Word> words, int at, PlaceCandidate best) => IsOtherName(words, at - 1) && !IsAcronymOf(words, at) && !IsOfOpener(words, at) || IsOtherName(words, at + 1) && !groups[at + 1] && !IsOfBody(words, at, at + 1, best) && !IsInAnotherCase(words, at);

    /// <summary>"Жители Орска вышли", "Полиция Мутаре задержала": a place that the tables know, in the genitive behind the common noun that opens the sentence, or any behind one that only places have or behind a thing.</summary>
    private bool IsOfOpener(ImmutableArray<Word> words, int at) =>
        (at == 1 || at > 1 && words[at - 2].Token.Kind == TokenKind.Punctuation) && words[at - 1] is { Upos: Upos.NOUN, Best.IsGuess: false, Features.Case: not CaseFeature.None } opener
        && (opener.Features.Case != CaseFeature.Gen && words[at] is { Upos: Upos.PROPN, Best.IsGuess: false, Features: { Case: CaseFeature.Gen, NameType: NameTypeFeature.Geo } }
            || Pack.Owned.Contains(opener.Lemma)
            || opener.Features is { Animacy: AnimacyFeature.Inan, NameType: NameTypeFeature.None } && words[at].Analyses.Any(static a => a.Features.Case == CaseFeature.Gen && a.Upos != Upos.ADJ));

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
        IsInstitutionWord(words[end]) && (best.Prior >= PlaceFinder.Prominent || !IsCommon(words, first, end))
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
        at >= 0 && at < words.Length && words[at].Token.Kind == TokenKind.Word && words[at].IsCapitalised() && !timeWords.Contains(words[at])
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
        return owned < words.Length && words[at].Analyses.Any(a => a.Features.Case == CaseFeature.Gen || !CaseTells && owned == at + 1 && a is { IsGuess: true, Features.Case: CaseFeature.Dat }) && Pack.Owned.Contains(words[owned].Lemma);
    }

    /// <summary>"Жители Марселя", "в порту Измаила": where case tells, a genitive behind what only places have.</summary>
    private bool IsOwnedBy(ImmutableArray<Word> words, int at) =>
        CaseTells && at > 0 && words[at] is { Upos: Upos.PROPN or Upos.NOUN, Features.Case: CaseFeature.Gen } && Pack.Owned.Contains(words[at - 1].Lemma) && !IsOtherName(words, at + 1);

    private bool IsOfPerson(Word word) => Pack.Persons.Contains(word.Lower) || Names.Given(word.Lower) is not null;

    /// <summary>Whether a name that may be a person's stands as places do: "in Victoria", "a Victoria man", not "of Victoria Lee", "at Henry's", "the criticism of Clinton".</summary>
    private bool IsTiedName(ImmutableArray<Word> words, int at) =>
        at > 0 && (IsTied(words, at) && !(Pack.Persons.Contains(words[at].Lower) && Pack.Either.Contains(words[at - 1].Lower)) && !IsOtherName(words, at + 1) || words[at - 1].Upos == Upos.DET && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN) && !(at + 1 < words.Length && IsClitic(words[at + 1]));

    /// <summary>"В городе Уилсон": where case tells, a name right behind the word for what it is a name of.</summary>
    private bool IsBehindGeneric(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at - 1].Features.Case != CaseFeature.None && Pack.Generics.TryGetValue(words[at - 1].Lemma, out var kind) && kind != PlacePrecision.Country && !IsOtherName(words, at + 1);

    /// <summary>Whether an adposition that ties places, apart or written into the word, goes with a name.</summary>
    private bool IsTied(ImmutableArray<Word> words, int at) =>
        at > 0 && Pack.Where.Contains(words[at - 1].Lower) || words[at].Analyses.Any(a => a.Adposition is { } post && Pack.Where.Contains(post));

    /// <summary>"გვოზაში … გვოზა აიღეს": where case does not tell, a name that no table knows and that the report elsewhere ties as a place.</summary>
    private bool IsPlacedElsewhere(Word word) => !CaseTells && word.Analyses.All(a => a.IsGuess) && word.Analyses.Any(a => placedNames.Contains(a.Lemma));

    private PlacePrecision? GenericBeside(ImmutableArray<Word> words, int first, int end) =>
        end < words.Length && Pack.Generics.TryGetValue(words[end].Lemma, out var after) ? after
        : first > 0 && Pack.Generics.TryGetValue(words[first - 1].Lemma, out var before) ? before
        // "The state of Durango".
        : first > 1 && Pack.Generics.ContainsKey(words[first - 2].Lemma) && Pack.Generics.TryGetValue(words[first - 2].Lemma + " " + words[first - 1].Lower, out var tied) ? tied : null;
}
