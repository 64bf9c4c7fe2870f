using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>Lists, and which of several phrases is a side.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>Of several phrases that claim one core function, the nearest to the predicate and what is coordinated with it stay.</summary>
    private ImmutableArray<Argument> Nearest(IEnumerable<Argument> arguments, int verb)
    {
        var all = arguments as IReadOnlyList<Argument> ?? [.. arguments];
        if (all.Count < 2)
        {
            return [.. all];
        }

        var kept = ImmutableArray.CreateBuilder<Argument>(all.Count);
        foreach (var group in all.GroupBy(a => a.Function))
        {
            if (group.Key is not (Function.Actor or Function.Undergoer) || !group.Skip(1).Any())
            {
                kept.AddRange(group);
                continue;
            }

            // "ხელისუფლებამ ... ძალადობისგან", "მოქალაქეები მთავრობისგან ითხოვენ", "the minister spoke to Rey by telephone": beside a subject, what has an adposition is no doer.
            if (group.Key == Function.Actor && group.Any(a => a.Phrase.Marker is null && (Pack.Sides == "ergative" || order is not null && a.Phrase.Head < verb)) && group.Any(a => a.Phrase.Marker is not null))
            {
                kept.AddRange(group.Where(a => a.Phrase.Marker is not null).Select(a => a with { Function = Function.Oblique }));
                kept.AddRange(Nearest(group.Where(a => a.Phrase.Marker is null), verb));
                continue;
            }

            // "The guards whom they had taken hostage": whom a relative word stands for is an object beside any other.
            if (order is not null && group.Key == Function.Undergoer && group.Any(a => a.IsInherited) && group.Any(a => !a.IsInherited))
            {
                kept.AddRange(group.Where(a => a.IsInherited));
                kept.AddRange(Nearest(group.Where(a => !a.IsInherited), verb));
                continue;
            }

            // "Суд решил закрыть большую газету": the object of an infinitive rather stands behind it.
            var isInfinitive = Pack.Sides == "accusative" && Words[verb].Features.VerbForm == VerbFormFeature.Inf;
            var near = group.OrderBy(a => IsSaidOf(a.Phrase, group)).ThenBy(a => order is not null && a.Phrase.Head > verb && (IsAdded(a.Phrase) || IsNamedPart(a.Phrase))).ThenBy(a => isInfinitive && a.Phrase.Head < verb).ThenBy(a => Math.Abs(a.Phrase.Head - verb)).ToList();
            // "12 deaths and 40 wounded": a bare number is joined to nothing that another figure counts.
            if (order is not null && group.Key == Function.Actor && near[0].Phrase.Words.End == verb && IsCounted(verb) && near.Skip(1).All(a => !Words[a.Phrase.Head].IsNumber))
            {
                kept.Add(near[0]);
                continue;
            }

            if (order is not null && near.ConvertAll(a => a.Phrase) is var phrases && phrases.TrueForAll(p => p.Marker is null))
            {
                var inOrder = near.Where(a => a == near[0] || !IsAside(a.Phrase)).OrderBy(a => a.Phrase.Head).ToList();
                var (from, to) = List(inOrder.ConvertAll(a => a.Phrase), inOrder.IndexOf(near[0]));
                if (to > from)
                {
                    kept.AddRange(inOrder.GetRange(from, to - from + 1));
                    var further = inOrder.Skip(to + 1).SkipWhile(a => !IsAdded(a.Phrase) && !(a.Phrase.Head > verb && IsNamedPart(a.Phrase))).ToList();
                    kept.AddRange(further.Count == 0 ? [] : further.Take(List(further.ConvertAll(a => a.Phrase), 0).Last + 1));
                    continue;
                }
            }

            var first = kept.Count;
            kept.Add(near[0]);
            foreach (var other in near.Skip(1).OrderBy(a => order is not null && a.Phrase.Head > verb ? a.Phrase.Head : 0))
            {
                // "killed A, B, C and D": in a list each is joined to one that stays.
                if (order is not null && (IsAdded(other.Phrase) || other.Phrase.Head > verb && IsNamedPart(other.Phrase)) || Enumerable.Range(first, kept.Count - first).Any(i => IsCoordinated(other.Phrase, kept[i].Phrase)))
                {
                    kept.Add(other);
                }
                // "სასამართლო აქტივისტს პატიმრობას მიუსჯის": of two datives the one further off is whom it is done to.
                // "მალი საფრანგეთს დახმარებას სთხოვს", "დახმარებას საფრანგეთს სთხოვს": a country or somebody beside a thing, in either order.
                else if (Pack.Sides == "ergative" && group.Key == Function.Undergoer && other.Phrase is { Marker: null, Case: CaseFeature.Dat })
                {
                    if (IsGiven(other.Phrase) || !IsGiven(near[0].Phrase))
                    {
                        kept.Add(other with { Function = Function.Recipient });
                    }
                    else if (kept[first].Function == Function.Undergoer && near[0].Phrase is { Marker: null, Case: CaseFeature.Dat })
                    {
                        kept[first] = near[0] with { Function = Function.Recipient };
                        kept.Add(other);
                    }
                }
            }
        }

        return order is null ? kept.ToImmutable() : [.. kept.GroupBy(a => a.Function).SelectMany(g => g.OrderBy(a => a.Phrase.Head))];
    }

    private bool IsGiven(Phrase phrase) => IsActor(phrase.Head) || IsPerson(phrase.Head) || IsPlace(phrase.Head);

    /// <summary>Whether words that join as "and" does stand right before a phrase without an adposition ("along with two guards").</summary>
    private bool IsAdded(Phrase phrase) => phrase is { Marker: null, IsPronoun: false, Words.First: > 1 and var first } && Words[first - 1].Upos is Upos.ADP or Upos.SCONJ && PhraseFinder.Joining(Words, first, Pack) > 0;

    /// <summary>Where case tells: an adjective or participle alone beside another phrase in its case ("rescued the child alive"), which says how that one is.</summary>
    private bool IsSaidOf(Phrase phrase, IEnumerable<Argument> group) =>
        Pack.Sides == "ergative" && phrase.Words.End - phrase.Words.First == 1 && IsAdjectival(phrase.Head) && group.Any(a => a.Phrase != phrase && a.Phrase.Case == phrase.Case && !IsAdjectival(a.Phrase.Head));

    private bool IsAdjectival(int at) =>
        Words[at].Analyses.Any(a => a.Upos == Upos.ADJ || a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part });

    /// <summary>Where order tells: the subject of a verb with all that is joined to it before the verb, in order ("A, B, C and D were held"), without what an aside says of it ("A, a nurse, was held").</summary>
    private List<Phrase> Joined(Phrase subject, int verb, int start)
    {
        var group = order!.GroupStart(verb, start);
        var bare = Phrases.Where(p => p.Words.First >= start && p.Words.End <= group && p.Marker is null && !IsTime(p.Head) && (p == subject || !IsAside(p))).ToList();
        var at = bare.IndexOf(subject);
        if (at < 0)
        {
            return [subject];
        }

        // "France, Peru agree": two names with a comma before a verb that agrees with no single one.
        if (at > 0 && at == bare.Count - 1 && bare[at - 1] is var other && IsLoneName(other) && IsLoneName(subject) && Between(other, subject) == Joint.Comma && Words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin or VerbFormFeature.Inf, Tense: TenseFeature.Pres or TenseFeature.None, Number: not NumberFeature.Sing } } && group == subject.Words.End)
        {
            return [other, subject];
        }

        if (List(bare, at) is var (first, last) && last > first)
        {
            var listed = bare.GetRange(first, last - first + 1);
            // "Ivo Saran, a clerk; Peter Holm, his driver; and two guards": between semicolons a comma only says who somebody is.
            return Enumerable.Range(listed[0].Words.End, verb - listed[0].Words.End).Any(i => Words[i].Token.Form == ";") ? listed.FindAll(p => p == listed[0] || Words[p.Words.First - 1].Token.Form != ",") : listed;
        }

        // "The defendant, Peter Holm, was held": both say who it is.
        return at + 1 < bare.Count && IsCoordinated(subject, bare[at + 1]) && Words[subject.Head].Upos == Upos.NOUN && Words[bare[at + 1].Head].Upos == Upos.PROPN ? [subject, bare[at + 1]] : [subject];
    }

    private bool IsLoneName(Phrase phrase) => Words[phrase.Head].Upos == Upos.PROPN && phrase.Words.End - phrase.Words.First == 1 && IsPlace(phrase.Head);

    /// <summary>Where order tells: the list that a phrase stands in, by index among the bare phrases; the phrase alone where no conjunction joins it to another (commas alone join nothing: what stands between them says who it is).</summary>
    private (int First, int Last) List(List<Phrase> bare, int at)
    {
        var (first, last, joins) = (at, at, false);
        while (first > 0 && Between(bare[first - 1], bare[first]) is var before && before != Joint.None)
        {
            joins |= before == Joint.Conjunction;
            first--;
        }

        while (last + 1 < bare.Count && Between(bare[last], bare[last + 1]) is var after && after != Joint.None)
        {
            joins |= after == Joint.Conjunction;
            last++;
        }

        return joins ? (first, last) : (at, at);
    }

    /// <summary>What stands between two phrases of a list, past what the first is of, its place, its age and asides in brackets ("the mayor of Osh (62), a clerk, 30, and two guards").</summary>
    private Joint Between(Phrase left, Phrase right)
    {
        var joint = Joint.None;
        for (var i = left.Words.End; i < right.Words.First;)
        {
            if (Words[i].Upos == Upos.CCONJ)
            {
                (joint, i) = (Joint.Conjunction, i + 1);
            }
            else if (Pack.Including(Words, i) is > 0 and var length)
            {
                (joint, i) = (Joint.Conjunction, i + length);
            }
            else if (PhraseFinder.Joining(Words, right.Words.First, Pack) is > 0 and var joining && i == right.Words.First - joining)
            {
                (joint, i) = (Joint.Conjunction, right.Words.First);
            }
            else if (joint == Joint.Conjunction && Words[i].Upos == Upos.ADV && Words[i - 1].Upos == Upos.CCONJ && i + 1 == right.Words.First)
            {
                // "Not only students but also teachers".
                i++;
            }
            else if (joint == Joint.Conjunction && (Words[right.Words.First].IsNumber || right.Head > right.Words.First && Words[right.Words.First + 1].IsNumber) && right.Words.First - i <= 2 && Enumerable.Range(i, right.Words.First - i).All(w => Words[w].Upos is Upos.ADP or Upos.ADV or Upos.ADJ or Upos.SCONJ && !PhraseFinder.IsPastBeforeObject(Words, w, Pack)))
            {
                // "A clerk, a driver and at least five students".
                i = right.Words.First;
            }
            else if (Words[i].Token.Form is "," or ";")
            {
                (joint, i) = (joint == Joint.None ? Joint.Comma : joint, i + 1);
            }
            else if (Words[i].Token.Form is "(" or "[")
            {
                while (i < right.Words.First && Words[i].Token.Form is not (")" or "]"))
                {
                    i++;
                }

                i++;
            }
            else if (joint == Joint.Comma && Phrases.Find(p => p.Words.First == i && p.Marker is null) is { } aside && aside.Words.End < right.Words.First && Words[aside.Words.End].Token.Form == ";")
            {
                // "Ivo Saran, a clerk; Peter Holm".
                i = aside.Words.End;
            }
            else if (joint == Joint.Comma && Words[i].Token.Kind == TokenKind.Number && i + 1 < right.Words.First)
            {
                i++;
            }
            else if (Phrases.Find(p => p.Words.First == i + 1 && p.Marker is not null && p.Relation is Relation.Genitive or Relation.Location or Relation.Source && !p.IsPaired && !(p.Relation != Relation.Genitive && Words[p.Head].Upos == Upos.PROPN && Words[right.Head].Upos == Upos.PROPN)) is { } attribute && joint != Joint.Conjunction && Words[i].Upos is Upos.ADP or Upos.SCONJ)
            {
                i = attribute.Words.End;
            }
            else
            {
                return Joint.None;
            }
        }

        return joint;
    }

    /// <summary>An age between marks or something in brackets, which goes on no list.</summary>
    private bool IsAside(Phrase phrase)
    {
        if (phrase.Words.First == 0 || IsBareNumber(phrase))
        {
            return phrase.Words.First > 0 && Words[phrase.Words.First - 1].Token.Form == ",";
        }

        var at = phrase.Words.First - 1;
        while (at > 0 && Words[at].Token.Form is not ("(" or ")" or "[" or "]"))
        {
            at--;
        }

        return Words[at].Token.Form is "(" or "[";
    }

    private enum Joint
    {
        None,
        Comma,
        Conjunction,
    }

    private bool IsCoordinated(Phrase a, Phrase b)
    {
        var (left, right) = a.Head < b.Head ? (a, b) : (b, a);
        if (left.Holder is { End: var named } && named < right.Words.First && right.Words.First - named <= 2 && (Words[named].Upos == Upos.CCONJ || Words[named].Token.Form == "," && cases?.IsFollowedByJoint(right) == true))
        {
            return true; // "Президент Франции Эмманюэль Макрон и канцлер Германии Олаф Шольц".
        }

        var end = PhraseFinder.AgeEnd(Words, left.Words.End, Pack);
        var between = right.Words.First - end;
        if (order is not null && between == 1 && Words[left.Words.End].Token.Form == "," && (IsBareNumber(left) || IsBareNumber(right)))
        {
            return false; // "Peter Holm, 31, …": his age.
        }

        return between is >= 1 and <= 4 && Enumerable.Range(end, between).All(i => Words[i].Upos == Upos.CCONJ || Words[i].Token.Form == "," || cases?.IsJoint(end, i) == true || order is not null && Words[i].Upos == Upos.ADV && Words[i - 1].Upos == Upos.CCONJ || order is null && IsQuotation(i) || Pack.Sides == "ergative" && i > end && (Words[i] is { Upos: Upos.PRON, Features.Poss: PossFeature.Yes } || Pack.IsNegation(Words[i])) || Phrases.Any(p => p.Relation == Relation.Genitive && p.Words.First <= i && i < p.Words.End))
            && (Words[end] is { Upos: Upos.CCONJ } or { Token.Form: "," } || Pack.Sides == "accusative" && left.Whole is { } whole && whole.End < right.Words.First && Words[whole.End] is { Upos: Upos.CCONJ } or { Token.Form: "," } || order is null && IsQuotation(end) && Words[end + 1] is { Upos: Upos.CCONJ } or { Token.Form: "," });
    }

    private bool IsQuotation(int at) => Words[at].Token.Form is "«" or "»" or "„" or "“" or "”" or "\"";

    private bool IsBareNumber(Phrase phrase) => Words[phrase.Head].Token.Kind == TokenKind.Number && phrase.Words.End - phrase.Words.First == 1;
}
