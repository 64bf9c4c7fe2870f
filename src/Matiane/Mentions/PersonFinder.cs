using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds persons by name in a whole report: runs of given names, fathers' names, surnames and initials, and single names that the report gives in full elsewhere.</summary>
internal sealed class PersonFinder
{
    private const int LongestName = 6;
    private const int LongestEnding = 3;
    private const int LongestPlural = 2;
    private const int ShortSyllable = 4;
    private const int ShortestCompound = 8;
    private const int ShortestStem = 4;
    private const int LeastSurname = 6;

    // Surnames that stand before the given name in Latin letters are of one syllable ("Zhang Wei").
    private const int LongestFirst = 5;

    private readonly AnalysedReport report;
    private readonly NameWords names;
    private readonly ActorWords actors;
    // How likely the name of a country is that country.
    private const double Country = 0.9;
    private const double LikelyPlace = 0.3;

    private readonly PlaceWords places;
    private readonly IGazetteer gazetteer;
    private readonly bool caseTells;
    private readonly List<(string[] Keys, string[] Lemmas, string Name)> full = [];

    // The capitalised words of the report, as they are written.
    private HashSet<string>? forms;

    public PersonFinder(AnalysedReport report, NameWords names, ActorWords actors, PlaceWords places, IGazetteer gazetteer, bool caseTells) =>
        (this.report, this.names, this.actors, this.places, this.gazetteer, this.caseTells) = (report, names, actors, places, gazetteer, caseTells);

    /// <summary>What a word may be in a person's name.</summary>
    private enum Part : byte
    {
        None,
        Given,
        Patronymic,
        Surname,
        Initial,
        Particle,
        /// <summary>A word that no table knows.</summary>
        Unknown,
        /// <summary>A common word or place, capitalised.</summary>
        Other,
    }

    /// <summary>Every person, in order: full names first looked for, then what stands alone.</summary>
    public ImmutableArray<ActorMention> Find()
    {
        var found = new List<ActorMention>();
        var taken = new bool[report.Sentences.Length][];
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var words = report.Sentences[s].Words;
            taken[s] = new bool[words.Length];
            for (var at = 0; at < words.Length; at++)
            {
                if (Full(words, at) is { } end)
                {
                    if (!IsBodyBehind(words, end))
                    {
                        found.Add(Made(s, at, end, words));
                    }

                    taken[s].AsSpan(at, end - at).Fill(true);
                    at = end - 1;
                }
            }
        }

        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var words = report.Sentences[s].Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (!taken[s][at] && Single(words, at, out var name))
                {
                    found.Add(Made(s, at, at + 1, words, name));
                }
            }
        }

        return [.. found.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Words.First)];
    }

    private ActorMention Made(int sentence, int first, int end, ImmutableArray<Word> words, string? name = null)
    {
        if (name is null)
        {
            name = NameOf(words, first, end);
            if (end - first > 1)
            {
                full.Add(([.. words[(end - 1)..end].Concat(words[first..(first + 1)]).Where(w => w.Lower.Length > 2).Select(w => w.Lower)], [.. words[end - 1].Analyses.Select(a => a.Lemma)], name));
            }
        }

        return new ActorMention(report.Sentences[sentence].Sentence.Part, new TextSpan(words[first].Span.Start, words[end - 1].Span.End), new WordRange(sentence, first, end), end - 1, ActorKind.Person, name)
        {
            Class = "people",
            SourceKind = "person",
            IsPrivatePerson = true,
            IsNamed = true,
        };
    }

    private Part PartOf(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        if (word.Token.Kind != TokenKind.Word)
        {
            return Part.None;
        }

        if (names.Is(NameRole.Particle, word.Lower) && (!caseTells || !word.IsCapitalised() || at > 0 && word.Lower.Length < 4))
        {
            return Part.Particle;
        }

        // "Мустафа аль-Казыми": a surname with its particle.
        if (caseTells && word.Token.Form.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < word.Token.Form.Length && char.IsUpper(word.Token.Form[hyphen + 1]) && names.Is(NameRole.Particle, word.Lower[..hyphen]))
        {
            return Part.Surname;
        }

        if (caseTells && !word.IsCapitalised())
        {
            return Part.None;
        }

        if (IsInitial(words, at))
        {
            return Part.Initial;
        }

        if (caseTells && word.Token.Form.Length > 1 && word.Token.Form.All(c => !char.IsLower(c)) || names.Is(NameRole.Not, word.Lower))
        {
            return Part.None;
        }

        // "სანამ პოლიცია მივიდოდა": where there are no capitals, a small word that looks like a name is none.
        if (!caseTells && word is { Best.IsGuess: false, Upos: Upos.SCONJ or Upos.CCONJ })
        {
            return Part.None;
        }

        // "Из Джакарты": a small word that begins a sentence has the sentence's capital.
        if (caseTells && (at == 0 || words[at - 1].Token.Kind != TokenKind.Word) && !word.Best.IsGuess && word.Upos is Upos.ADP or Upos.ADV or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.DET or Upos.PRON or Upos.PART or Upos.NUM)
        {
            return Part.None;
        }

        return PartOf(word);
    }

    private Part PartOf(Word word)
    {
        if (names.Given(word.Lower) is not null)
        {
            return Part.Given;
        }

        var (known, unknown) = (Part.None, true);
        foreach (var reading in word.Analyses)
        {
            // "Рустамов" is rather a surname than several of a name.
            if (IsRatherSurname(reading, word))
            {
                continue;
            }

            if (names.Given(reading.Lemma) is not null)
            {
                return Part.Given;
            }

            if (IsSurname(reading.Lemma))
            {
                return Part.Surname;
            }

            unknown &= reading.IsGuess;
            if (!reading.IsGuess)
            {
                known = reading.Features.NameType switch
                {
                    NameTypeFeature.Giv => Part.Given,
                    NameTypeFeature.Sur when known != Part.Given => Part.Surname,
                    NameTypeFeature.Pat => Part.Patronymic,
                    _ => known,
                };
            }
        }

        if (known is Part.None or Part.Surname && word.Lower.Length > 6 && NameWords.HasEnding(word.Lower, names.Patronymics, 0))
        {
            return Part.Patronymic;
        }

        return known != Part.None ? known : unknown ? Part.Unknown : caseTells ? Part.Other : Part.None;
    }

    private static bool IsRatherSurname(Analysis reading, Word word) => IsSeveral(reading) && word.Best.Features.NameType == NameTypeFeature.Sur;

    private static bool IsSeveral(Analysis reading) => reading.Features is { NameType: NameTypeFeature.Giv, Number: NumberFeature.Plur };

    private bool IsSurname(string lemma) => NameWords.HasEnding(lemma, names.Surnames, ShortestStem) && !names.Is(NameRole.Not, lemma);

    /// <summary>Whether a given name has no ending of a case, as before a surname that has one.</summary>
    private static bool IsBare(Word word) => word.Features.Case is CaseFeature.None or CaseFeature.Nom || word.Analyses.Any(a => a.Lemma.StartsWith(word.Lower, StringComparison.Ordinal));

    /// <summary>"მეფე ფილიპი კონგოს ეწვია": whether a country in another case stands behind a given name that has its own ending.</summary>
    private bool IsCountryBehind(ImmutableArray<Word> words, int at) =>
        !caseTells && names.Builds("bare-given") && words[at - 1].Lower is { Length: > ShortestStem } given && names.Given(given[..^1]) is not null
        && words[at].Analyses.All(a => a.Features.Case is not (CaseFeature.None or CaseFeature.Nom)) && (words[at].Analyses.All(a => a is { Upos: Upos.PROPN, IsGuess: false }) || words[at].Analyses.Any(a => PlaceOf(a.Lemma) >= LikelyPlace));

    /// <summary>The dictionary form of a word that is a surname because a given name stands before it, where capitals tell nothing; null for none.</summary>
    private string? FamilyOf(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        if (caseTells || word.Analyses.Any(a => a.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || a.Features.VerbForm != VerbFormFeature.None) || names.Is(NameRole.Not, word.Lemma))
        {
            return null;
        }

        // Where another verb tells of the person, the last letter of a surname is no "is".
        if (word.Analyses.Any(a => a.Features is { Case: not CaseFeature.None, Mood: MoodFeature.Ind }) && NameWords.HasEnding(word.Lower, names.Families, NameWords.ShortestFamilyStem) && HasVerb(words, at))
        {
            return word.Lower;
        }

        if (word.Analyses.All(a => a.Features.Number == NumberFeature.Plur))
        {
            return null;
        }

        foreach (var reading in word.Analyses)
        {
            if (NameWords.HasEnding(reading.Lemma, names.Families, NameWords.ShortestFamilyStem) || names.Spelling(reading.Lemma) is not null)
            {
                return reading.Lemma;
            }
        }

        return null;
    }

    /// <summary>Whether a noun goes on a given name though it ends as no surname must: a given name without its ending waits for one ("ვლადიმერ პუტინი"), and so does one behind an office.</summary>
    private bool IsNamedOn(ImmutableArray<Word> words, int first, int at)
    {
        var (given, word) = (words[at - 1], words[at]);
        return !caseTells && names.Builds("bare-given") && names.Given(given.Lower) is not null
            && (IsTitled(words, first) || given.Analyses.Any(a => a.Lemma.Length > given.Lower.Length && a.Lemma.StartsWith(given.Lower, StringComparison.Ordinal)))
            && word.Lower.Length > ShortestStem && !names.Is(NameRole.Not, word.Lemma) && !names.Is(NameRole.Title, word.Lemma) && actors.Find(word.Lemma) is null && actors.ClassOf(word.Lemma) is null
            && word.Analyses.All(a => a.Upos is Upos.NOUN or Upos.PROPN && a.Adposition is null && a.Features.VerbForm == VerbFormFeature.None && a.Features.Number != NumberFeature.Plur);
    }

    /// <summary>Whether a finite verb stands after the word before any stop or conjunction but one that joins another person, or before it since the last stop.</summary>
    private bool HasVerb(ImmutableArray<Word> words, int at)
    {
        for (var i = at + 1; i < words.Length && words[i].Token.Kind == TokenKind.Word && (words[i].Upos is not (Upos.CCONJ or Upos.SCONJ) || i + 1 < words.Length && PartOf(words, i + 1) == Part.Given); i++)
        {
            if (words[i].IsFinite)
            {
                return true;
            }
        }

        // "ასლან ბჟანია, რომელმაც უარყო, წავიდა": past what a relative clause tells of the person.
        if (at + 2 < words.Length && words[at + 1].Token.Form == "," && words[at + 2].Features.PronType == PronTypeFeature.Rel)
        {
            return Enumerable.Range(at + 3, words.Length - at - 3).SkipWhile(i => words[i].Token.Form != ",").Any(i => words[i].IsFinite);
        }

        for (var i = at - 1; i >= 0 && words[i].Token.Kind == TokenKind.Word && words[i].Upos != Upos.SCONJ; i--)
        {
            if (words[i].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word could have a capital, but the report's letters are all of one case.</summary>
    private bool IsLost(Word word) => !caseTells && !Letters.IsWithoutCase(word.Lower[0]);

    /// <summary>One capital letter with its full stop, alone or in the token after it; where capitals are lost a small one too, but not behind a number ("1990 г.").</summary>
    private bool IsInitial(ImmutableArray<Word> words, int at)
    {
        var form = words[at].Token.Form;
        return (char.IsUpper(form[0]) || IsLost(words[at]) && char.IsLetter(form[0]) && (at == 0 || words[at - 1].Token.Kind != TokenKind.Number))
            && (form.Length == 2 && form[1] == '.' || form.Length == 1 && at + 1 < words.Length && words[at + 1].Token is { Form: ".", SpaceBefore: false });
    }

    /// <summary>A number of rulers and popes: "XVI".</summary>
    private static bool IsRoman(Word word)
    {
        foreach (var letter in word.Token.Form)
        {
            if (letter is not ('I' or 'V' or 'X'))
            {
                return false;
            }
        }

        return word.Token.Kind == TokenKind.Word;
    }

    private bool IsForeign(Word word) => word.Token.Form[0] < 0x250 && !names.Builds("left-capital");

    /// <summary>End of the full name that begins at a word; null for none.</summary>
    private int? Full(ImmutableArray<Word> words, int at)
    {
        // "დეპუტატმა ზალი სტეგალმა": where capitals tell nothing, two words behind an office, the last of which no table knows and has its case.
        if (!caseTells && at + 1 < words.Length && words[at].Token.Kind == TokenKind.Word && words[at] is { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null, Features: { Case: CaseFeature.Nom or CaseFeature.Dat, VerbForm: VerbFormFeature.None } } && IsBareOrNominative(words[at])
            && actors.Find(words[at].Lemma) is null && PlaceOf(words[at].Lemma) < 0.5 && IsStrangerBehindOffice(words, at, at + 1))
        {
            return at + 2;
        }

        var first = PartOf(words, at);
        // "Sgt. Tom Baker": what somebody is called by stands before the name.
        if (first != Part.None && IsTitleBefore(words, at))
        {
            return null;
        }

        first = IsGivenBeside(words, at) ? Part.Given : first == Part.Other && IsFamilyFirst(words, at) ? Part.Surname : first;
        // "Генерал фон Штайн": behind an office a particle begins the name.
        if (first == Part.Particle && caseTells && !words[at].IsCapitalised() && at + 1 < words.Length && words[at + 1].IsCapitalised() && PartOf(words, at + 1) is Part.Unknown or Part.Surname or Part.Other && IsTitled(words, at, 1))
        {
            return at + 2;
        }

        // "General Ervad Osmani": behind a title and before another name also what the tables only know for a proper noun.
        if (first == Part.Other && caseTells && names.Patronymics.Length == 0 && IsProper(words[at]) && IsTitled(words, at) && at + 1 < words.Length && words[at + 1].IsCapitalised() && (PartOf(words, at + 1) == Part.Unknown || IsProper(words[at + 1])) && PlaceOf(words[at].Lemma) < 0.5)
        {
            first = Part.Unknown;
        }

        // "Премьер-министр Ливана Наваф Салям": whose the office is, not the first of the names.
        if (caseTells && at > 0 && words[at - 1].Upos == Upos.NOUN && words[at].Features is { Case: CaseFeature.Gen, NameType: NameTypeFeature.Geo } && PlaceOf(words[at].Lemma) > 0.5 && at + 1 < words.Length && words[at + 1].IsCapitalised() && words[at + 1].Features.Case != CaseFeature.Gen)
        {
            return null;
        }

        if (first is Part.None or Part.Particle || first == Part.Other && !(at + 1 < words.Length && IsInitial(words, at + 1)) || IsLongSeat(words, at))
        {
            return null;
        }

        var (end, given, family, initials, cases) = (at, 0, 0, 0, uint.MaxValue);
        var titled = first == Part.Unknown && (caseTells || IsLost(words[at])) && IsTitled(words, at);
        while (end < words.Length && end - at < LongestName)
        {
            var part = end == at ? first : PartOf(words, end);
            part = part == Part.Other && end == at + 1 && given == 0 && family == 1 && IsFamilyFirst(words, at) ? Part.Unknown : part;
            part = part == Part.None && given > 0 && IsBare(words[end - 1]) && !IsCountryBehind(words, end) && (FamilyOf(words, end) is not null || IsNamedOn(words, at, end) || family == 0 && IsLost(words[end]) && words[end].Analyses.All(a => a.Upos == Upos.PROPN)) ? Part.Surname : part;
            if (part == Part.Initial)
            {
                initials++;
                end += words[end].Token.Form.Length == 1 ? 2 : 1;
                continue;
            }

            // "მაია სანდუმ მოსკოვს": where capitals tell nothing, a country or town behind a full name is no more of it.
            if (given > 0 && family > 0 && IsPlaceBehind(words[end]))
            {
                break;
            }

            if (part == Part.None || end > at && IsTitleOfNext(words, end) || part == Part.Given && given > 0 && family > 0 || part == Part.Other && (titled ? family > 1 : given + initials == 0 || family > 0 || end == at))
            {
                break;
            }

            if (part == Part.Particle)
            {
                // "Luis de la Cruz": one particle or two.
                var named = end + 1 < words.Length && PartOf(words, end + 1) == Part.Particle ? end + 2 : end + 1;
                if (end == at || named >= words.Length || PartOf(words, named) is Part.None or Part.Particle or Part.Initial || caseTells && !words[named].IsCapitalised())
                {
                    break;
                }

                end = named;
                continue;
            }

            if (part != Part.Particle && end > at && words[at].Token.Form[0] < 0x250 != words[end].Token.Form[0] < 0x250)
            {
                break;
            }

            // Names in a row stand in one case, where words show it and all are declined.
            if (part is not Part.Initial && !(part is Part.Given && names.Builds("bare-given")) && CasesOf(words[end]) is var shown and not 0)
            {
                if ((cases & shown) == 0)
                {
                    break;
                }

                cases &= shown;
            }

            if (part is Part.Unknown or Part.Other or Part.Surname && given + initials == 0 && !caseTells && !titled && !(part == Part.Surname && end == at))
            {
                break;
            }

            given += part is Part.Given or Part.Patronymic ? 1 : 0;
            family += part is Part.Surname or Part.Unknown or Part.Other ? 1 : 0;
            end++;
            if (part is Part.Surname or Part.Other && given + initials > 0 && !(end < words.Length && PartOf(words, end) is Part.Patronymic))
            {
                break;
            }
        }

        // "Roberto Garcia Alvarado", "Abdul Rahman Khan": further names behind a surname, where no fathers' names are in use.
        while (names.Patronymics.Length == 0 && given > 0 && family > 0 && end - at < LongestName && end < words.Length && !IsPlaceBehind(words[end]) && words[end] is { Upos: Upos.PROPN, Lower.Length: > 1 } && (caseTells || IsLost(words[end]))
            && (PartOf(words, end) is Part.Unknown or Part.Surname || caseTells && (PartOf(words, end) == Part.Given || PartOf(words, end) == Part.Other && (IsProper(words[end]) || names.IsFamily(words[end].Lower) == true)))
            && !IsTitleOfNext(words, end) && !(caseTells && PlaceOf(words[end].Lower) > 0.5))
        {
            end++;
            family++;
        }

        // "Benedict XVI", "Ким Чен Ын".
        if (given > 0 && end < words.Length && IsRoman(words[end]) && (end - at > 1 || IsFull(words, at, end + 1, given, family + 1, initials)))
        {
            return end + 1;
        }

        if (caseTells && names.Patronymics.Length > 0 && end - at == 2 && initials == 0 && end < words.Length && words[at].Lower.Length <= ShortSyllable && words[at + 1].Lower.Length <= ShortSyllable && words[end].Token.Kind == TokenKind.Word && words[end].IsCapitalised()
            && words[end].Lower.Length <= ShortSyllable && PartOf(words, end) is Part.Unknown or Part.Surname && IsFull(words, at, end, given, family, initials))
        {
            end++;
        }

        return end - at < 2 || initials > 0 && given + family == 0 || !(titled && family > 1) && !IsFull(words, at, end, given, family, initials) ? null : end;
    }

    /// <summary>"Carson Elementary School", "Morgan Road Hospital": whether what a run of capitalised words goes on with, or ends in, heads a body's name.</summary>
    private bool IsBodyBehind(ImmutableArray<Word> words, int end) =>
        caseTells && names.Patronymics.Length == 0 && (IsHead(words[end - 1].Lower) && names.IsFamily(words[end - 1].Lower) is null || end < words.Length && words[end].IsCapitalised() && IsHead(words[end].Lower));

    private bool IsHead(string word) => names.Is(NameRole.Head, word) || names.Is(NameRole.Body, word);

    private bool IsPlaceBehind(Word word) => !caseTells && word.Token.Kind == TokenKind.Word && PlaceOf(word.Lemma) > 0.5;

    private bool IsFull(ImmutableArray<Word> words, int at, int end, int given, int family, int initials)
    {
        if (initials > 0)
        {
            return family + given > 0;
        }

        if (end - at == 2 && gazetteer.Find(words[at].Lower + " " + words[at + 1].Lower) is [{ Match: NameMatch.Exact, Prior: > 0.3 }, ..] || IsLongTown(words, at))
        {
            return false;
        }

        if (IsForeign(words[at]))
        {
            return given > 0 && family > 0 && names.Given(words[at].Lower) is not null;
        }

        // "კენია ჰაიტიში …": a country is nobody whose given name, declined, is written alike.
        if (given == 1 && end - at == 2 && names.Given(words[at].Lower) is null && names.Given(words[at].Best.Lemma) is null && PlaceOf(words[at].Lower) >= Country && !IsGivenBeside(words, at))
        {
            return false;
        }

        if (given > 0)
        {
            // A given name that is also a plain word begins a sentence: what follows must be a name too.
            return given > 1 || family > 0 && (!caseTells || at > 0 || PartOf(words, at) == Part.Given || IsGivenBeside(words, at) || IsFamilyFirst(words, at));
        }

        if (family == 2 && end - at == 2 && IsFamilyFirst(words, at) && !IsQuote(words, at - 1) && !IsOfBody(words, at))
        {
            return true;
        }

        // Two surnames or unknown words beside each other: a name where words of the language are known, and no title in quotation marks, no town, no body.
        return caseTells && (names.Patronymics.Length > 0 || (at > 0 || IsToldOf(words, end)) && IsStrange(words[at]) && IsStrange(words[at + 1])) && family == end - at && !IsQuote(words, at - 1) && !IsOfBody(words, at)
            && (at > 0 || !PartOf(words, at + 1).Equals(Part.Other)) && gazetteer.Find(words[at].Lemma) is not [{ Match: NameMatch.Exact, Prior: > 0.45 }, ..]
            && !IsTown(words, at);
    }

    /// <summary>"Rose Adams", "Jordan Smith": whether a word that has another sense in the first place is a given name, since a surname of the tables or a word that no table knows stands behind it; behind who somebody is also a surname that is a plain word ("activist Grant Hill").</summary>
    private bool IsGivenBeside(ImmutableArray<Word> words, int at)
    {
        if (!caseTells || !words[at].IsCapitalised() || names.GivenBeside(words[at].Lower) is null || at + 1 >= words.Length || words[at + 1] is not { Token.Kind: TokenKind.Word } next || !next.IsCapitalised())
        {
            return false;
        }

        if (names.IsFamily(next.Lower) is not { } isAlone)
        {
            return names.Given(next.Lower) is not null || IsStrange(next);
        }

        // "Austin Reed", "a man called Art Walker": two plain words are a name where the first cannot have its capital otherwise, and the second names no kind of place and is no title of a third.
        return isAlone || IsTitled(words, at) || (at > 0 || IsProper(words[at])) && PlaceOf(words[at].Lower) < Country && !places.Generics.ContainsKey(next.Lemma) && !IsHead(next.Lower) && !names.Is(NameRole.Title, next.Lower) && !(at + 2 < words.Length && words[at + 2].IsCapitalised());
    }

    /// <summary>"Zhang Wei", "Okafor Emeka": whether a surname of the tables stands before a given name or a word that no table knows.</summary>
    private bool IsFamilyFirst(ImmutableArray<Word> words, int at) =>
        caseTells && names.Patronymics.Length == 0 && words[at].IsCapitalised() && words[at].Lower.Length <= LongestFirst && names.IsFamily(words[at].Lower) is { } isAlone && (isAlone || words[at].Analyses.All(IsName)) && actors.Find(words[at].Lemma) is null
        && at + 1 < words.Length && words[at + 1] is { Token.Kind: TokenKind.Word } next && next.IsCapitalised() && (names.Given(next.Lower) is not null || IsStrange(next) || next.Lower.Length <= ShortSyllable && (isAlone ? next.Analyses.Any(static a => a.Upos == Upos.PROPN) : next.Analyses.All(IsName)));

    private static bool IsName(Analysis reading) => reading.IsGuess || reading.Upos == Upos.PROPN;

    /// <summary>Whether what follows tells of somebody: a finite verb, or an age between commas.</summary>
    private static bool IsToldOf(ImmutableArray<Word> words, int at) =>
        at < words.Length && (words[at].IsFinite || words[at].Token.Form == "," && at + 2 < words.Length && words[at + 1].Token.Kind == TokenKind.Number && words[at + 2].Token.Form == ",");

    /// <summary>Whether a word and the two after it name a place ("Dera Ismail Khan").</summary>
    private bool IsLongTown(ImmutableArray<Word> words, int at) =>
        caseTells && at + 2 < words.Length && words[at + 1].IsCapitalised() && words[at + 2].IsCapitalised() && words[at + 1].Token.Kind == TokenKind.Word && words[at + 2].Token.Kind == TokenKind.Word
        && gazetteer.Find(words[at].Lower + " " + words[at + 1].Lower + " " + words[at + 2].Lower) is [{ Match: NameMatch.Exact }, ..];

    /// <summary>Whether a word and the one after it name a place ("Касл Рок", "в Касл Роке").</summary>
    private bool IsTown(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at + 1].Token.Kind == TokenKind.Word && (!caseTells || words[at + 1].IsCapitalised()) && words[at + 1].Analyses.Select(a => a.Lemma).Append(words[at + 1].Lower).Distinct().Any(second => !gazetteer.Find(words[at].Lower + " " + second).IsEmpty);

    /// <summary>Whether a word looks like part of a name that no table has: unknown, no town, not joined of others ("California-based", "LiveBlog").</summary>
    private bool IsStrange(Word word)
    {
        if (PartOf(word) != Part.Unknown || gazetteer.Find(word.Lower) is [{ Match: NameMatch.Exact, Prior: > 0.3 }, ..])
        {
            return false;
        }

        var form = word.Token.Form;
        for (var i = 1; i < form.Length; i++)
        {
            if (form[i - 1] == '-' && char.IsLower(form[i]) || i > 3 && char.IsLower(form[i - 1]) && char.IsUpper(form[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a title stands before another name ("Tacoma Mayor Anna Lee"), so that the name before it is none of a person.</summary>
    private bool IsTitleOfNext(ImmutableArray<Word> words, int at) =>
        IsTitle(words, at) && PartOf(words, at + 1) is Part.Given or Part.Unknown or Part.Initial;

    /// <summary>Whether a title stands before any word with a capital.</summary>
    private bool IsTitleBefore(ImmutableArray<Word> words, int at) => IsTitle(words, at) && words[at + 1].IsCapitalised();

    private bool IsTitle(ImmutableArray<Word> words, int at) => caseTells && names.Is(NameRole.Title, words[at].Lower) && at + 1 < words.Length;

    private static bool IsQuote(ImmutableArray<Word> words, int at) => at >= 0 && words[at].Token.Form is "«" or "\"" or "“" or "„" or "'" or "‘";

    /// <summary>Whether the word before heads the name of a body or thing ("клуб", "фильм").</summary>
    private bool IsOfBody(ImmutableArray<Word> words, int at) =>
        at > 0 && (names.Is(NameRole.Head, words[at - 1].Lemma) || names.Is(NameRole.Genre, words[at - 1].Lemma) || names.Is(NameRole.Legal, words[at - 1].Lower) || names.Is(NameRole.Thing, words[at - 1].Lemma));

    /// <summary>The cases that a word may show as one bit each; 0 where nothing is shown.</summary>
    private static uint CasesOf(Word word)
    {
        uint cases = 0;
        foreach (var reading in word.Analyses)
        {
            if (reading.Features.Case == CaseFeature.None)
            {
                return 0;
            }

            cases |= 1u << (int)reading.Features.Case;
        }

        return cases;
    }

    /// <summary>Whether a word alone names a person: one named in full elsewhere, one with a title, a surname that nothing else is.</summary>
    private bool Single(ImmutableArray<Word> words, int at, out string? name)
    {
        name = null;
        // "ა.ბ. დააკავეს", "ლ.ჯ.-ს": a private person by the initials alone.
        if (words[at].Best is { IsGuess: true, Upos: Upos.PROPN } && Letters.AreInitials(words[at].Lemma))
        {
            name = string.Join('.', words[at].Lemma.Split('.').Select(l => Capitalised(names.Latin(l))));
            return true;
        }

        var part = PartOf(words, at);
        if (!caseTells && part is Part.None or Part.Unknown && (IsBehindOffice(words, at) || IsStrangerBehindOffice(words, at, at)))
        {
            name = FullNameOf(words[at]);
            return true;
        }

        // "კასტილიო დააკავეს": also a word that a table has, where the report has it as somebody's surname.
        if (!caseTells && part == Part.None && words[at] is { Token.Kind: TokenKind.Word, Upos: Upos.NOUN or Upos.PROPN } known && known.Lemma.Length >= LeastSurname - 1 && known.Analyses.All(a => a.Adposition is null) && actors.Find(known.Lemma) is null && PlaceOf(known.Lemma) < 0.5
            && (FamilyOf(words, at) is { } family ? full.Find(f => f.Lemmas.Contains(family)).Name : known.Lemma.Length >= LeastSurname ? full.Find(f => f.Lemmas.Length > 1 && f.Lemmas[^1] == known.Lemma).Name : null) is { } bearer)
        {
            name = bearer;
            return true;
        }

        if (part is Part.None or Part.Initial or Part.Particle || IsForeign(words[at]) && part != Part.Given || IsTitleBefore(words, at))
        {
            return false;
        }

        var word = words[at];
        name = FullNameOf(word);
        if (name is not null && (caseTells || part is Part.Given or Part.Surname))
        {
            return true;
        }

        if (!caseTells)
        {
            if (IsLost(word) && part is Part.Unknown or Part.Surname && (name is not null || IsTitled(words, at) && !IsOfOffice(words, at) && PlaceOf(word.Lemma) < 0.5))
            {
                return true;
            }

            // "ზელენსკიმ ისაუბრა": a surname of the table, where no table has the word as anything else.
            if (part == Part.Unknown && word.Lemma.Length >= LeastSurname && word.Analyses.All(a => a is { IsGuess: true, Adposition: null }) && names.Spelling(word.Lemma) is not null && PlaceOf(word.Lemma) < 0.3)
            {
                return true;
            }

            // "კარნეი დააკავეს": a word that no table knows, and that the report has as somebody's surname.
            name = part == Part.Unknown && word.Analyses.All(a => a.Adposition is null) ? full.Find(f => word.Analyses.Any(a => f.Lemmas.Contains(a.Lemma))).Name : null;
            return name is not null || part == Part.Surname && word.Analyses.Any(a => IsSurname(a.Lemma));
        }

        if (IsQuote(words, at - 1) || IsOfBody(words, at))
        {
            return false;
        }

        var place = Math.Max(PlaceOf(word.Lemma), word.Best.IsGuess ? PlaceOf(word.Lower) : 0);
        var titled = IsTitled(words, at);
        if (IsLongSeat(words, at) || IsLongSeat(words, at - 1) || !titled && (IsAttribute(words, at) || IsPlaced(words, at)) || titled && IsOfOffice(words, at) || (part is Part.Unknown or Part.Other || word.Best is { IsGuess: false, Features.NameType: NameTypeFeature.Geo }) && IsSeat(words, at))
        {
            return false;
        }

        return part switch
        {
            Part.Given => (titled || names.Given(word.Lower) is not { IsRare: true } && names.Given(word.Lemma) is not { IsRare: true }) && (at > 0 || !HasOtherReading(word)) && place < 0.65 && (titled || names.Patronymics.Length > 0 || place < 0.3),
            Part.Patronymic => true,
            Part.Surname => titled || place <= 0.4 && (at > 0 || !HasOtherReading(word)),
            Part.Unknown => titled && place < 0.65 || place == 0 && !IsTown(words, at) && !(at > 0 && IsTown(words, at - 1)) && word.Analyses.Any(a => a.Features.NameType == NameTypeFeature.Sur),
            // "Самым молодым Премьер-министром": an office with a capital names nobody.
            _ => titled && at > 0 && place < 0.5 && actors.Find(word.Lemma) is not { Class: "office" } && word.Analyses.All(a => a.IsGuess || a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ),
        };
    }

    /// <summary>Whether an adposition and the locative say where, as they do of no person: "в Манхэттене".</summary>
    private static bool IsPlaced(ImmutableArray<Word> words, int at) => at > 0 && words[at - 1].Upos == Upos.ADP && words[at].Analyses.Any(a => a.Features.Case == CaseFeature.Loc) && !words[at].Analyses.Any(a => a.Features.Case == CaseFeature.Acc && !a.IsGuess);

    /// <summary>How likely a name is a place's; 0 where none bears it.</summary>
    private double PlaceOf(string name) => gazetteer.Find(name) is [{ Match: NameMatch.Exact } likeliest, ..] ? likeliest.Prior : 0;

    /// <summary>Whether a title or office stands, in the same case, before what the tables or its ending show to be a surname: "პრეზიდენტმა თოკაევმა", not "ელჩი კიევში".</summary>
    private bool IsBehindOffice(ImmutableArray<Word> words, int at) =>
        IsTitled(words, at) && !(CasesOf(words[at - 1]) is var office and not 0 && CasesOf(words[at]) is var own and not 0 && (office & own) == 0) && PlaceOf(words[at].Lemma) < 0.65 && words[at].Analyses.All(a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && a.Features.Mood == MoodFeature.None)
        && words[at].Analyses.Any(a => names.Spelling(a.Lemma) is not null || NameWords.HasEnding(a.Lemma, names.Lone, NameWords.ShortestFamilyStem));

    private static bool IsBareOrNominative(Word word) => word.Features.Case == CaseFeature.Nom || word.Best.Lemma.StartsWith(word.Lower, StringComparison.Ordinal);

    /// <summary>"ანალიტიკოსმა რიჰერმა", "პროდიუსერ ვაინშტაინს": whether a word that no table knows stands behind who somebody is in the ergative as it does, or behind that without an ending, so that it is the name.</summary>
    private bool IsStrangerBehindOffice(ImmutableArray<Word> words, int name, int last)
    {
        // "ლიდერი ჰაკაინდე სამპა": of two such words the second may be called as a town is.
        var isPair = last > name;
        if (name == 0 || words[name - 1] is not { Token.Kind: TokenKind.Word, Upos: Upos.NOUN, Best: { IsGuess: false, Adposition: null }, Features: { Number: NumberFeature.Sing, VerbForm: VerbFormFeature.None } } office
            || words[last].Lower.Length < ShortestStem || !words[last].Analyses.All(a => a is { IsGuess: true, Adposition: null, Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ }) || PlaceOf(words[last].Lemma) >= 0.3 && !(isPair && words[name].Analyses.All(a => a.IsGuess))
            || actors.ClassOf(office.Lemma) != "people" && actors.Find(office.Lemma) is not { Kind: ActorKind.Group, Class: "office" or "people" or "state" } && !names.Is(NameRole.Title, office.Lemma))
        {
            return false;
        }

        return isPair && office.Features.Case == CaseFeature.Nom && words[name].Analyses.All(a => a.IsGuess) && words[last].Analyses.Any(a => a.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Sing })
            || office.Features.Case == CaseFeature.Erg && words[last].Analyses.Any(a => a.Features is { Case: CaseFeature.Erg, Number: NumberFeature.Sing })
            || office.Features.Case == CaseFeature.Dat && office.Best.Lemma.StartsWith(office.Lower, StringComparison.Ordinal) && words[last].Analyses.Any(a => a.Upos == Upos.PROPN && a.Features.Case is CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Erg && !a.Lemma.Equals(words[last].Lower + "ი", StringComparison.Ordinal));
    }

    /// <summary>Whether the word may be an adjective of the common noun after it ("Алматинской области"), or of the one in the plural that a list of such words ends with ("Ошской и Баткенской областях").</summary>
    private static bool IsAttribute(ImmutableArray<Word> words, int at) =>
        IsListedAttribute(words, at) || at + 2 < words.Length && words[at + 1].Upos == Upos.ADJ && !words[at + 1].IsCapitalised() && IsAttribute(words, at + 1) && words[at].Analyses.Any(a => a.Upos == Upos.ADJ && a.Features.Case == words[at + 1].Features.Case && a.Features.Number == words[at + 1].Features.Number) || at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && !words[at + 1].IsCapitalised()
        && words[at].Analyses.Any(a => a is { Upos: Upos.ADJ, Features.Case: not CaseFeature.None } && words[at + 1].Analyses.Any(n => n.Upos == Upos.NOUN && n.Features.Case == a.Features.Case && n.Features.Number == a.Features.Number
            && (a.Features.Gender == GenderFeature.None || n.Features.Gender == GenderFeature.None || n.Features.Gender == a.Features.Gender)));

    private static bool IsListedAttribute(ImmutableArray<Word> words, int at)
    {
        var noun = at + 1;
        while (noun + 1 < words.Length && (words[noun].Upos == Upos.CCONJ || words[noun].Token.Form == ",") && words[noun + 1].IsCapitalised())
        {
            noun += 2;
        }

        return (noun > at + 1 || at > 1 && words[at - 1].Upos == Upos.CCONJ) && noun < words.Length && words[noun].Upos == Upos.NOUN && !words[noun].IsCapitalised()
            && words[at].Analyses.Any(a => a is { Upos: Upos.ADJ, Features.Case: not CaseFeature.None } && words[noun].Analyses.Any(n => n is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && n.Features.Case == a.Features.Case));
    }

    /// <summary>Whether the capitalised word after a title tells of what office it is, not who holds it: "губернатора Кемеровской области", "главы Комиссии", "депутат Госдумы".</summary>
    private bool IsOfOffice(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        foreach (var reading in word.Analyses)
        {
            if (reading is { Upos: Upos.ADJ, Features.Case: not CaseFeature.None } && at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.PROPN && words[at + 1].Analyses.Any(a => a.Features.Case == reading.Features.Case)
                && (!reading.IsGuess || !words[at + 1].IsCapitalised())
                || !reading.IsGuess && (names.Is(NameRole.Body, reading.Lemma) || names.Is(NameRole.Head, reading.Lemma) || actors.Find(reading.Lemma) is { Kind: ActorKind.Organisation }))
            {
                return true;
            }
        }

        return word.Lower.Length >= ShortestCompound && word.Analyses.All(a => a.IsGuess) && names.Prefixes.Any(p => word.Lower.StartsWith(p, StringComparison.Ordinal)) && !word.Analyses.Any(a => IsSurname(a.Lemma));
    }

    /// <summary>"Мэр Мутаре", "жители Джуффры", "на улицы Сакаки": a town or region behind what only places have; behind one who holds an office, where no ending shows a surname.</summary>
    private bool IsSeat(ImmutableArray<Word> words, int at)
    {
        if (at == 0 || !(places.Owned.Contains(words[at - 1].Lemma) || words[at - 1].Features.Number == NumberFeature.Plur && places.Ways.Contains(words[at - 1].Lemma) && !(at + 1 < words.Length && words[at + 1].Upos == Upos.CCONJ)))
        {
            return false;
        }

        var isHeld = words[at - 1].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing };
        // What has one form for all cases stands in it.
        return words[at].Analyses.Where(static a => a.Features.Case == CaseFeature.Gen).Select(static a => a.Lemma).Append(words[at].Lower).Any(name => PlaceOf(name) >= LikelyPlace && !(isHeld && IsSurname(name)));
    }

    /// <summary>"Мэр Пуэрто Кабельо": whether two words behind what only places have are a town's or region's name.</summary>
    private bool IsLongSeat(ImmutableArray<Word> words, int at) =>
        caseTells && at > 0 && at + 1 < words.Length && words[at + 1].IsCapitalised() && places.Owned.Contains(words[at - 1].Lemma)
        && Math.Max(PlaceOf($"{words[at].Lower} {words[at + 1].Lemma}"), PlaceOf($"{words[at].Lemma} {words[at + 1].Lemma}")) >= LikelyPlace;

    private static bool IsProper(Word word) => word.Analyses.All(a => a.Upos == Upos.PROPN);

    private static bool HasOtherReading(Word word) => word.Analyses.Any(a => !a.IsGuess && a.Upos != Upos.PROPN);

    /// <summary>Whether a title or a noun of persons stands before the word, in the same case where case shows.</summary>
    private bool IsTitled(ImmutableArray<Word> words, int at, int particles = 0)
    {
        if (at == 0 || words[at - 1].Token.Kind != TokenKind.Word)
        {
            return false;
        }

        var before = words[at - 1];
        if (names.Is(NameRole.Title, before.Lower) || names.Is(NameRole.Title, before.Lemma))
        {
            return true;
        }

        if (before is { Upos: Upos.NOUN, Features: { Case: CaseFeature.None, Number: NumberFeature.Sing } } && actors.ClassOf(before.Lemma) == "people")
        {
            return true;
        }

        // "Жители Кульсары": several are no one person of a town's name.
        if (before is { Upos: Upos.NOUN, Best.IsGuess: false, Features.Number: NumberFeature.Plur } && actors.ClassOf(before.Lemma) == "people" && words[at].Best.IsGuess && PlaceOf(words[at].Lower) > 0)
        {
            return false;
        }

        var (left, right) = (CasesOf(before), CasesOf(words[at + particles]));
        return (left & right) != 0 && before.Analyses.Any(a => a is { IsGuess: false, Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim }) && actors.Find(before.Lemma) is not { Class: "crowd" or "animal" };
    }

    /// <summary>The full name that a single name is the first or last part of, the latest before or any after; null for none.</summary>
    private string? FullNameOf(Word word)
    {
        foreach (var (keys, _, name) in full)
        {
            foreach (var key in keys)
            {
                // Where words show no case a name has one form: "Juliaca" is no Julio.
                if (word.Analyses.All(a => a.Features.Case == CaseFeature.None) ? IsExtended(key, word.Lower) : IsSame(key, word.Lower))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a form without case is a name or several of that name ("the Rosens").</summary>
    private static bool IsExtended(string name, string form) => form.StartsWith(name, StringComparison.Ordinal) && form.Length - name.Length <= LongestPlural;

    /// <summary>Whether two forms may be the same name in two cases.</summary>
    private static bool IsSame(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        var shorter = Math.Min(left.Length, right.Length);
        return left.Length - common <= LongestEnding && right.Length - common <= LongestEnding && common >= Math.Max(3, shorter - 2) && (common >= 4 || common == shorter);
    }

    /// <summary>The name in its dictionary form and in Latin letters.</summary>
    private string NameOf(ImmutableArray<Word> words, int first, int end)
    {
        var parts = new List<string>();
        var feminine = false;
        var cases = SharedCases(words, first, end);
        for (var i = first; i < end; i++)
        {
            var word = words[i];
            if (word.Token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (i > first && IsRoman(word))
            {
                parts.Add(word.Token.Form);
                continue;
            }

            if (word.Token.Form.Length <= 2 && IsInitial(words, i))
            {
                parts.Add(Capitalised(names.Latin(word.Lower.TrimEnd('.'))) + ".");
                continue;
            }

            var known = word.Analyses.Where(a => a.Features.NameType is NameTypeFeature.Giv or NameTypeFeature.Sur or NameTypeFeature.Pat && !a.IsGuess && !IsRatherSurname(a, word)).ToList();
            var reading = known.Find(a => a.Features.Case != CaseFeature.None && (cases >> (int)a.Features.Case & 1) != 0) ?? known.FirstOrDefault()
                ?? (i > first && word.Best.IsGuess ? (feminine ? null : Told(word)) ?? InCase(word, cases) : null) ?? word.Best;
            if (!(i > first && i == end - 1 && names.Spelling(reading.Lemma) is not null) && (names.Given(reading.Lemma) ?? names.Given(word.Lower) ?? (i == first ? names.GivenBeside(word.Lower) : null) ?? word.Analyses.Where(a => !IsSeveral(a)).Select(a => names.Given(a.Lemma)).FirstOrDefault(n => n is not null)) is { } given)
            {
                parts.Add(given.Name);
                feminine |= given.IsFeminine;
                continue;
            }

            // "Л.Петрову": an initial tells no sex, the surname's ending does.
            feminine |= reading.Features is { NameType: NameTypeFeature.Giv, Gender: GenderFeature.Fem } || i > first && IsInitial(words, first) && word.Best.Features is { Gender: GenderFeature.Fem, Number: not NumberFeature.Plur } || i > first && reading.IsGuess && reading.Features is { NameType: NameTypeFeature.Sur, Gender: GenderFeature.Fem };
            // An unknown word that ends as surnames do is one, not a form of a shorter word.
            var own = (reading.IsGuess || i > first && reading.Features.NameType == NameTypeFeature.None) && IsSurname(word.Lower) ? word.Lower : i > first && FamilyOf(words, i) is { } family ? family
                // "Mike Pence": without cases, what looks like several of a noun is the name as it stands.
                // "ჰაქან ფიდანი": nor is an unknown surname one, where capitals tell nothing.
                : i > first && (reading is { Upos: Upos.NOUN, Features: { Case: CaseFeature.None, Number: NumberFeature.Plur } } || !caseTells && reading is { IsGuess: true, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } }) ? word.Lower : reading.Lemma;
            // "Sarah Palin": a surname of the tables stays as it is where no ending shows a woman's.
            var lemma = i > first && feminine && (reading.Features.Gender == GenderFeature.Fem || names.Spelling(own) is null) ? names.Feminine(own) : own;
            parts.Add(names.Spelling(lemma) ?? Capitalised(names.Latin(lemma)));
        }

        return string.Join(' ', parts);
    }

    /// <summary>The reading of an unknown surname in one of the cases; null for none.</summary>
    private static Analysis? InCase(Word word, uint cases)
    {
        var fitting = word.Analyses.Where(a => a.Features.Case != CaseFeature.None && (cases >> (int)a.Features.Case & 1) != 0).ToList();
        return fitting.Find(a => a.Features.NameType == NameTypeFeature.Sur) ?? fitting.FirstOrDefault();
    }

    /// <summary>The reading of a surname that no table has by which the report names the person in the nominative elsewhere; null for none.</summary>
    private Analysis? Told(Word word)
    {
        forms ??= [.. report.Sentences.SelectMany(s => s.Words).Where(w => w.IsCapitalised()).Select(w => w.Lower)];
        return caseTells && !IsSurname(word.Lower) ? word.Analyses.FirstOrDefault(a => a.IsGuess && a.Features.Gender != GenderFeature.Fem && a.Lemma.Length < word.Lower.Length && forms.Contains(a.Lemma)) : null;
    }

    /// <summary>The cases in which a word is a given name that the tables have, one bit each; 0 for none.</summary>
    private uint GivenCases(Word word)
    {
        var cases = names.Given(word.Lower) is null ? 0 : 1u << (int)CaseFeature.Nom;
        foreach (var reading in word.Analyses)
        {
            cases |= reading.Features.Case != CaseFeature.None && names.Given(reading.Lemma) is not null ? 1u << (int)reading.Features.Case : 0;
        }

        return cases;
    }

    /// <summary>The cases that all words of a name may show, one bit each: that in which its given name is read, else the nominative alone where it is among them.</summary>
    private uint SharedCases(ImmutableArray<Word> words, int first, int end)
    {
        const uint Nominative = 1u << (int)CaseFeature.Nom;
        var (cases, read) = (uint.MaxValue, 0u);
        for (var i = first; i < end; i++)
        {
            read |= words[i].Best is { IsGuess: false, Features.Case: not CaseFeature.None } best && names.Given(best.Lemma) is not null ? 1u << (int)best.Features.Case : 0;
            cases &= words[i].Token.Kind == TokenKind.Word && (GivenCases(words[i]) is var given and not 0 ? given : CasesOf(words[i])) is var shown and not 0 ? shown : uint.MaxValue;
        }

        // "Студента Альбертоса Никлодиса", "короля Таиланда Пхумипона Адульядета": who he is shows the case of a name that no table has.
        // "Представитель полиции Самира Мартинова": nor does whose he is part him from the name.
        var title = first > 1 && (words[first - 1].Features is { Case: CaseFeature.Gen, NameType: NameTypeFeature.Geo } || words[first - 1] is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Animacy: AnimacyFeature.Inan } }) ? first - 2 : first - 1;
        if (caseTells && title >= 0 && words[title] is { Upos: Upos.NOUN, Best.IsGuess: false, Features: { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing } } && (cases & CasesOf(words[title])) is var shared and not 0)
        {
            cases = shared;
        }

        return (cases & read) != 0 ? cases & read : (cases & Nominative) != 0 ? Nominative : cases;
    }

    private static string Capitalised(string name)
    {
        Span<char> letters = name.Length <= 64 ? stackalloc char[name.Length] : new char[name.Length];
        name.CopyTo(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || letters[i - 1] is '-' or '\'' or '’' ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return letters.ToString();
    }
}
