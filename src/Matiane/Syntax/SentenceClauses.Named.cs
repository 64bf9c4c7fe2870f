using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Who is named as one of those of whom a participle or adjective tells.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>Where order tells: who they are whom a participle or adjective stands for ("among the dead were two clerks", "the wounded include a guard", "a clerk was among those killed").</summary>
    private void AddNamed()
    {
        foreach (var phrase in order is null ? [] : Phrases.Where(p => p.Marker is null || p.Relation == Relation.Among).ToList())
        {
            AddMembers(phrase);
            var isThose = phrase.IsPronoun && Words[phrase.Head].Features.PronType == PronTypeFeature.Dem;
            var said = isThose ? phrase.Words.End : phrase.Head;
            if (said + 1 >= Words.Length || !isThose && Words[phrase.Words.First] is not { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || !Words[said].Analyses.Any(a => a.Upos == Upos.ADJ || a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) || Words[said].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }))
            {
                continue;
            }

            var joint = JointBehind(said);
            var copula = phrase.Words.First - 2;
            var named = NamedBehind(joint) is { Count: > 0 } behind ? behind
                : phrase.Relation == Relation.Among && copula > 0 && Words[copula].Upos == Upos.AUX && order!.Subject(copula, 0) is { IsPronoun: false } subject ? Joined(subject, copula, 0)
                : [];
            AddSaid(said, named);
        }

        // "Freed in exchange were eight soldiers", "still missing are two clerks": likewise what a sentence opens with.
        var opening = order is null ? -1 : Words[0].Upos == Upos.ADV ? 1 : 0;
        if (opening >= 0 && opening + 2 < Words.Length && Words[opening].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }
            || a.Upos == Upos.ADJ && Words[opening].Upos != Upos.NOUN) && JointBehind(opening) is > 0 and var front && Words[front].Upos == Upos.AUX)
        {
            AddSaid(opening, NamedBehind(front));
        }
    }

    /// <summary>The copula or verb of naming behind a word of which something is said, past what adpositions tie and times; -1 for none.</summary>
    private int JointBehind(int said)
    {
        for (var i = said + 1; i < Words.Length; i++)
        {
            if (Pack.RoleOf(Words[i].Lemma) == "includes" || Words[i] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } && Pack.RoleOf(Words[i].Lemma) == "passive")
            {
                return i;
            }

            if (PhraseBeginningAt(i) is { } aside && (aside.Marker is not null || IsTime(aside.Head)))
            {
                i = aside.Words.End - 1;
            }
            else if (Words[i].Upos is not (Upos.ADP or Upos.ADV or Upos.DET) && !IsTime(i))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>All who are named behind a copula or verb of naming; none where another verb takes them.</summary>
    private List<Phrase> NamedBehind(int joint)
    {
        var bare = joint < 0 ? [] : Phrases.Where(p => p.Words.First > joint && p.Marker is null && !IsTime(p.Head)).ToList();
        return bare.Count > 0 && bare[0].Words.First <= joint + 2 && Enumerable.Range(joint + 1, bare[0].Words.First - joint - 1).All(i => Words[i].Upos is Upos.ADV or Upos.ADP) ? bare.GetRange(0, List(bare, 0).Last + 1) : [];
    }

    /// <summary>The clause of a word that is said of those named elsewhere, in place of what was read from it.</summary>
    private void AddSaid(int said, List<Phrase> named)
    {
        if (named.Count == 0 || named.Exists(p => p.Words.End < Words.Length && IsFiniteVerb(p.Words.End) && !order!.IsReduced(p.Words.End, Words.Length)))
        {
            return;
        }

        for (var c = Clauses.Count - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Predicate == said)
            {
                Clauses[c] = Clauses[c] with { Arguments = [] };
            }
        }

        Clauses.Add(new Clause(Sentence, said, new WordRange(Sentence, said, said + 1), PredicateKind.Finite)
        {
            Extent = new WordRange(Sentence, 0, Words.Length),
            Arguments = [.. named.Select(p => new Argument(Function.Undergoer, Relation.None, p))],
            IsPassive = true,
            Tense = TenseFeature.Past,
        });
    }

    /// <summary>"Two lawmakers were among 40 marchers arrested on the coast road": what befalls those whom a copula counts somebody among befalls him too.</summary>
    private void AddMembers(Phrase many)
    {
        var copula = many.Words.First - 2;
        if (many is not { Relation: Relation.Among, IsPronoun: false } || copula <= 0 || Words[copula].Upos != Upos.AUX || Pack.RoleOf(Words[copula].Lemma) != "passive" || order!.Subject(copula, 0) is not { IsPronoun: false } subject)
        {
            return;
        }

        for (var c = Clauses.Count - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Predicate >= many.Words.End && Clauses[c].Arguments.FirstOrDefault(a => a.Phrase == many && a.Function is Function.Undergoer or Function.Single or Function.Actor) is { } side)
            {
                Clauses[c] = Clauses[c] with { Arguments = [.. Clauses[c].Arguments, .. Joined(subject, copula, 0).Select(p => side with { Phrase = p, IsInherited = true })] };
            }
        }
    }

    /// <summary>Where case tells: "среди погибших двое детей и медсестра", "დაკავებულებს შორის არის რედაქტორი": likewise, in a sentence without a verb of its own.</summary>
    private void AddCounted()
    {
        var end = order is not null ? Words.Length : cases is not null ? Telling() : FirstVerbal();
        if (order is not null || cases is not null && HasOwnVerb() || Phrases.Find(p => p.Relation == Relation.Among || p is { IsPaired: false, Marker: { } marker } && Pack.RoleOf(marker) == "between") is not { } among
            || Words[among.Head].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part, Features.Number: not NumberFeature.Sing }) is not { } said)
        {
            return;
        }

        var named = Phrases.Where(p => p.Words.First > among.Head && p is { Marker: null, IsPronoun: false } && !IsTime(p.Head) && (IsPerson(p.Head) || IsActor(p.Head)) && (p.Case is CaseFeature.Nom or CaseFeature.None || Words[p.Words.First].IsNumber)).ToList();
        named.RemoveAll(p => p.Words.End > end);
        if (named.Count > 0)
        {
            var function = said.Features.Voice == VoiceFeature.Pass ? Function.Undergoer : Function.Single;
            Clauses.Add(new Clause(Sentence, among.Head, new WordRange(Sentence, among.Head, among.Head + 1), PredicateKind.Finite)
            {
                Extent = new WordRange(Sentence, 0, Words.Length),
                Arguments = [.. named.Select(p => new Argument(function, Relation.None, p))],
                IsPassive = function == Function.Undergoer,
                Tense = TenseFeature.Past,
            });
        }
    }

    /// <summary>"დაკავებულთა შორის არის რედაქტორი, რომელიც …, თქვა პოლიციამ": where the first part with a verb begins.</summary>
    private int FirstVerbal()
    {
        var mark = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            mark = Words[i].Token.Form is "," or ";" or "-" or "–" or "—" ? i : mark;
            if (Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
            {
                return mark;
            }
        }

        return Words.Length;
    }

    /// <summary>Where case tells: "Это А и Б", "Погибшие — А и Б", "Ими оказались А и Б", "ისინი არიან ა და ბ": whom a sentence without a verb of its own names, as those whom its first word stands for.</summary>
    private void AddIdentified()
    {
        if (order is not null || Words.Length < 3)
        {
            return;
        }

        var at = Words[0].Upos is Upos.ADV or Upos.CCONJ ? 1 : 0;
        var first = Phrases.Find(p => p.Words.First <= at && at < p.Words.End) ?? new Phrase(new WordRange(Sentence, at, at + 1), at, Words[at].Features.Case) { IsPronoun = Words[at].Upos == Upos.PRON };
        if (first.Marker is not null || !IsPointer(first))
        {
            return;
        }

        var named = new List<Phrase>();
        foreach (var phrase in Phrases)
        {
            if (phrase.Words.First >= first.Words.End && phrase is { Marker: null, IsPronoun: false, Case: CaseFeature.Nom or CaseFeature.None } && !IsTime(phrase.Head) && (IsPerson(phrase.Head) || IsActor(phrase.Head)))
            {
                named.Add(phrase);
            }
        }

        if (named.Count == 0 || first.Case == CaseFeature.Ins && !(first.Words.End < Words.Length && IsNamingVerb(Words[first.Words.End])) || !IsJoint(first.Words.End, named[0].Words.First, !first.IsPronoun && Words[first.Head].Upos != Upos.PRON) || HasOwnVerb())
        {
            return;
        }

        // "Задержанными оказались А и Б": who was held before is no second arrest.
        var said = Pack.RoleOf(Words[first.Head].Lower) == "held" ? null : Words[first.Head].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part });
        var function = said is null ? Function.Complement : said.Features.Voice == VoiceFeature.Pass ? Function.Undergoer : Function.Single;
        for (var c = Clauses.Count - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
        {
            if (Clauses[c].Predicate == first.Head)
            {
                Clauses[c] = Clauses[c] with { Arguments = [] };
            }
        }

        Clauses.Add(new Clause(Sentence, first.Head, new WordRange(Sentence, first.Head, first.Head + 1), PredicateKind.Finite)
        {
            Extent = new WordRange(Sentence, 0, Words.Length),
            Arguments = [.. said is null ? [new Argument(Function.Actor, Relation.None, first)] : Array.Empty<Argument>(), .. named.Select(p => new Argument(function, Relation.None, p))],
            IsPassive = function == Function.Undergoer,
            Tense = TenseFeature.Past,
        });
    }

    /// <summary>Whether a phrase in the nominative stands for persons told of before: a pronoun, or several.</summary>
    private bool IsPointer(Phrase phrase)
    {
        var word = Words[phrase.Head];
        return word.Upos == Upos.PRON ? word.Features is { PronType: PronTypeFeature.Dem or PronTypeFeature.None, Number: NumberFeature.Sing, Person: PersonFeature.None, Case: CaseFeature.Nom } or { PronType: PronTypeFeature.Prs or PronTypeFeature.None, Person: PersonFeature.Third, Case: CaseFeature.Nom or CaseFeature.Ins }
            : phrase.Case is CaseFeature.Nom or CaseFeature.Ins && word.Upos is Upos.NOUN or Upos.ADJ or Upos.VERB && (word.Features.Number == NumberFeature.Plur || Pack.RoleOf(word.Lemma) == "target");
    }

    /// <summary>Whether nothing but a dash, a copula or, behind a pronoun, nothing at all stands between two phrases.</summary>
    private bool IsJoint(int from, int to, bool needsSign)
    {
        var hasSign = !needsSign;
        for (var i = from; i < to; i++)
        {
            if (Words[i].Token.Form is "—" or "–" or "-" or ":" || IsNamingVerb(Words[i]))
            {
                hasSign = true;
            }
            else if (Words[i].Upos is not (Upos.ADV or Upos.PART))
            {
                return false;
            }
        }

        return hasSign;
    }

    /// <summary>Whether a sentence has a finite verb besides a copula.</summary>
    private bool HasOwnVerb()
    {
        for (var i = 0; i < Words.Length; i++)
        {
            // "Среди раненых — двое детей, сообщили в больнице": who tells it closes the sentence.
            if (Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } && !IsNamingVerb(Words[i]) && !IsTelling(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where case tells: a verb of saying right behind a mark, before who says it.</summary>
    private bool IsTelling(int at) => cases is not null && at > 0 && Words[at - 1].Token.Form == "," && Pack.RoleOf(Words[at].Lemma) is "says" or "tells" or "recounts";

    /// <summary>Where the verb stands that only tells who says it; the end where none does.</summary>
    private int Telling()
    {
        var at = 0;
        while (at < Words.Length && !IsTelling(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>A copula, or a verb that says who somebody turned out to be.</summary>
    private bool IsNamingVerb(Word word) => word.Upos is Upos.VERB or Upos.AUX && Pack.RoleOf(word.Lemma) is "passive" or "identifies";
}
