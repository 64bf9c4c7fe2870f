using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Whom words are for where the verb has nobody as its object: whose plan is rejected, who is to do what is demanded, to whom something is given or promised.</summary>
internal static class Addressees
{
    /// <summary>The match with whom it is for; the match itself where its verb names somebody, or nothing says who.</summary>
    /// <param name="match">The match.</param>
    /// <param name="all">Every match of the report.</param>
    /// <param name="context">The report.</param>
    public static PatternMatch Find(PatternMatch match, IReadOnlyList<PatternMatch> all, ReportContext context)
    {
        // "Mediated between Chad and Sudan": neither of the two does it.
        if (match.Frame is { Event: "CONSULT", Mode: "third-party" } && Objects(match, context).SelectMany(o => NounOf(o, context)?.Arguments ?? []).Concat(match.Clause.Arguments).Where(a => a.Phrase.IsPaired).Select(a => a.Phrase).Distinct().ToImmutableArray() is { IsEmpty: false } pair)
        {
            return match with { Actors = match.Actors.RemoveAll(pair.Contains), Recipients = pair };
        }

        // "Imposed sanctions on four judges and two companies".
        if (match is { Frame: { Event: "SANCTION" } or { Event: "COERCE", Mode: "restrict" or "arrest" or "ban" }, Clause.Kind: not PredicateKind.Nominal } && match.Recipients.LastOrDefault(r => IsSomebody(r, context)) is { } punished)
        {
            return match with { Recipients = [.. match.Recipients.Union(Joined(punished, match, context))] };
        }

        if (match is { Frame: { Event: "SANCTION" } or { Event: "COERCE", Mode: "restrict" or "ban" or "cyber" } or { Event: "CONCEDE" }, Clause.Kind: not PredicateKind.Nominal } && BehindOwnNoun(match, context) is { } aimed)
        {
            return match with { Recipients = [aimed, .. Joined(aimed, match, context)] };
        }

        // "Students marched against the rector".
        if (match is { Frame: { Event: "PROTEST", Mode: "demo" or "strike" or "hunger" }, Recipients.IsEmpty: true, Clause.Kind: not PredicateKind.Nominal } && context.Syntax.Sides == "order"
            && match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Against, IsInherited: false } && !match.Actors.Contains(a.Phrase) && IsSomebody(a.Phrase, context)) is { } against)
        {
            return match with { Recipients = [against.Phrase] };
        }

        if (match.Clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && match.Frame.Event is "REQUEST" or "THREATEN" or "CONCEDE" or "AGREE" or "AID" or "SUPPORT" or "ACCUSE")
        {
            return OfNoun(match, context) is { } met ? match with { Recipients = [met, .. Joined(met, match, context)] } : match;
        }

        // "Отзыв посла из Чада", "снятие санкций с банка", "отказ от переговоров с партией".
        if (match is { Clause.Kind: PredicateKind.Nominal, Frame: { Event: "CONCEDE" } or { Event: "SANCTION", Mode: "withdraw" } or { Event: "REJECT", Mode: "meet" } } && context.Syntax.Sides == "accusative" && !match.Recipients.Any(r => IsSomebody(r, context) && !match.Uses.Contains(r.Head)))
        {
            var left = (match.Frame.Event == "REJECT" ? null : Away(match, context)) ?? Nouns(match, context).FirstOrDefault(a => a.Relation == Relation.Comitative && a.Phrase.Case == CaseFeature.Ins && IsSomebody(a.Phrase, context))?.Phrase;
            return left is null || match.Actors.Contains(left) ? match : match with { Recipients = [left, .. Joined(left, match, context)] };
        }

        // "Confiscated a villa from the trader": from whom it is taken.
        if (match is { Frame: { Event: "COERCE", Mode: "seize", Acled: null }, Clause.Kind: not PredicateKind.Nominal } && !match.Recipients.Any(r => context.ClassesOf(r).Any(c => c is "place" or "territory")) && !match.Recipients.Any(r => IsSomebody(r, context)))
        {
            return TakenFrom(match, context) is { } robbed && !match.Actors.Contains(robbed) ? match with { Recipients = [robbed] } : match;
        }

        if (match.Clause.Kind == PredicateKind.Nominal || match.Frame is not ({ Event: "REQUEST" or "ACCUSE" or "SUPPORT" or "REJECT" or "AID" or "AGREE" or "CONCEDE" or "THREATEN" or "RETREAT" or "COOPERATE" } or { Event: "SANCTION", Mode: "withdraw" or "discontinue" } or { Event: "CONSULT", Mode: "visit" or "phone" } or { Event: "COERCE", Mode: "misinformation" or "withhold" or "cyber" or "censor" or "ban" or "restrict" }))
        {
            return match;
        }

        // "Denounced violence against women": those whom a deed is against are not who is blamed for it.
        if (match.Frame.Event is "ACCUSE" or "SUPPORT" or "REJECT" && match.Recipients.Any(r => r.Relation == Relation.Against) && Objects(match, context).Any(o => !match.Uses.Contains(o.Head) && !match.Recipients.Contains(o) && NounOf(o, context) is { } noun && noun.Arguments.Any(a => match.Recipients.Contains(a.Phrase))))
        {
            match = match with { Recipients = [] };
        }

        // "პოლიციის მიერ ადვოკატების დაკავება გააკრიტიკა": where verbs stand last, nor is whom a deed befell that is condemned.
        if (match.Frame.Event is "ACCUSE" or "SUPPORT" or "REJECT" && context.Syntax.Sides == "ergative" && !match.Recipients.IsEmpty && match.Recipients.All(r => r.Relation == Relation.Genitive) && Objects(match, context).Any(o => !match.Recipients.Contains(o) && !match.Uses.Contains(o.Head) && context.FramesOf(o.Words.Sentence, o.Head).Any(f => f.BefallsOwner) && NounOf(o, context)?.Arguments.Any(a => match.Recipients.Contains(a.Phrase)) == true))
        {
            match = match with { Recipients = [] };
        }

        // "Refused to send troops to Chad": those who would be sent are not who is refused.
        if (match.Frame.Event == "REJECT" && !match.Recipients.IsEmpty && Deed(match, context) is { } deed && match.Recipients.All(r => deed.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == r)) && Reached(deed.Arguments, context) is { } denied)
        {
            return match with { Recipients = [denied, .. Joined(denied, match, context)] };
        }

        // "Thousands of people demanded": those of the doers are not asked.
        if (match.Recipients.FirstOrDefault(r => r.IsPronoun || IsSomebody(r, context) && !match.Actors.Any(a => (a.Whole ?? a.Words).Overlaps(r.Words))) is { } named)
        {
            return match with { Recipients = [.. match.Recipients.Union(Joined(named, match, context))] };
        }

        var found = match.Frame switch
        {
            { Event: "REQUEST" } => Asked(match, context),
            { Event: "ACCUSE", Mode: "allege" } => Given(match, context) ?? Alleged(match, context),
            { Event: "ACCUSE", Mode: "disapprove" } => Owner(match, all, context) is var blamed && blamed is null or { Relation: Relation.Genitive } ? Complained(match, context) ?? blamed : blamed,
            { Event: "ACCUSE", Mode: "investigate" } => Owner(match, all, context) ?? match.Clause.Arguments.FirstOrDefault(a => a is { Relation: Relation.Against, IsInherited: false } && IsSomebody(a.Phrase, context))?.Phrase,
            { Event: "ACCUSE" } => Owner(match, all, context),
            // "Отказал фермерам во встрече": where case tells, to whom something is refused.
            { Event: "REJECT" } => (context.Syntax.Sides == "accusative" ? match.Clause.Arguments.FirstOrDefault(a => a is { IsInherited: false, Function: Function.Recipient, Phrase.Marker: null } && !match.Uses.Contains(a.Phrase.Head) && IsSomebody(a.Phrase, context))?.Phrase : null) ?? Owner(match, all, context) ?? (match.Frame.Mode == "assist" && context.Syntax.Sides == "order" ? Reached(Nouns(match, context), context) : null) ?? Met(match, context) ?? Hit(match, context),
            { Event: "AGREE" } => Given(match, context) ?? Met(match, context) ?? Offering(match, context),
            // "Отправила в Чад палатки": where case tells, the country that help goes to.
            { Event: "AID" } when context.Syntax.Sides == "accusative" => Given(match, context) ?? match.Clause.Arguments.FirstOrDefault(a => a is { IsInherited: false, Function: Function.Oblique, Relation: Relation.Location, Phrase.Case: CaseFeature.Acc } && IsCountry(a.Phrase, context))?.Phrase,
            // "Withheld wages from the teachers".
            { Event: "COERCE", Mode: "withhold" } => Given(match, context) ?? (context.Syntax.Sides == "order" ? Away(match, context) : null),
            { Event: "AID" } or { Event: "SANCTION", Mode: "discontinue" } => Given(match, context),
            // "Paid a visit to Peru", "talked to the governor by video link".
            { Event: "CONSULT" } => match.Recipients.IsEmpty && context.Syntax.Sides == "order" ? Reached(Nouns(match, context), context) ?? Shared(match, context) : null,
            // "Signed a treaty with Norway", "продлили перемирие с армией": with whom what both do is done.
            { Event: "SUPPORT" or "COOPERATE" } or { Event: "RETREAT", Mode: "ceasefire" } => (match.Frame.Event == "SUPPORT" ? Owner(match, all, context) : null) ?? Nouns(match, context).FirstOrDefault(a => a.Relation == Relation.Comitative && (context.Syntax.Sides != "accusative" || a.Phrase.Case == CaseFeature.Ins) && IsSomebody(a.Phrase, context))?.Phrase ?? (match.Frame.Event == "COOPERATE" ? Given(match, context) : match.Frame.Event == "SUPPORT" ? Shared(match, context) : null),
            { Event: "COERCE", Mode: "misinformation" } => Given(match, context),
            { Event: "CONCEDE" } => Given(match, context) ?? Resigning(match, context) ?? (context.Syntax.Sides == "accusative" ? Away(match, context) ?? TakenFrom(match, context) : null),
            // "Recalled its ambassador from Israel".
            { Event: "SANCTION" } => match.Recipients.IsEmpty ? Away(match, context) : null,
            // "The website of the parliament was hacked", "ввели пошлины на сталь из Канады".
            // "Запретили партию президента": but the body itself that a ban is on.
            { Event: "COERCE" } when context.Syntax.Sides != "order" => !match.Recipients.IsEmpty && match.Recipients.Any(r => IsSomebody(r, context)) ? null
                : (match.Frame.Mode == "ban" && context.Syntax.Sides == "accusative" ? match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, IsInherited: false } && IsSomebody(a.Phrase, context))?.Phrase : null) ?? Holder(match, context)
                // "Закрыл границу с Чадом": the land behind the border.
                ?? (match.Frame.Mode == "restrict" ? Nouns(match, context).FirstOrDefault(a => a.Relation == Relation.Comitative && IsCountry(a.Phrase, context))?.Phrase : null),
            // "Handed the base over to the army", "opened the border to refugees".
            { Event: "RETREAT", Mode: not "release" } => Given(match, context) is { } taker && !context.ClassesOf(taker).Contains("place") ? taker : null,
            { Event: "THREATEN" } => Given(match, context) ?? Met(match, context) ?? Owner(match, all, context) ?? Threatened(match, context) ?? Hit(match, context) ?? Warned(match, context),
            _ => null,
        };
        return found is null || match.Actors.Any(a => a.Words.Overlaps(found.Words)) ? match : match with { Recipients = [found, .. Joined(found, match, context)] };
    }

    /// <summary>"Demanded that the government and the rebels …", "promised Chad and Niger …", "მერისა და საბჭოსგან": those who stand side by side with one in the same clause.</summary>
    private static IEnumerable<Phrase> Joined(Phrase first, PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[first.Words.Sentence].Words;
        var beside = context.ClausesOf(first.Words.Sentence).Where(c => c.Kind != PredicateKind.Nominal && c.Arguments.FirstOrDefault(a => a.Phrase == first) is { } own
                // "Раскритиковал суд, освободивший мэра": whom a participle befalls is not beside who it is said of.
                && !(c is { Kind: PredicateKind.Participle, IsPassive: false } && own.Function == Function.Actor)).SelectMany(c => c.Arguments).Select(a => a.Phrase)
            .Where(p => p != first && p.Words.Sentence == first.Words.Sentence && (IsSomebody(p, context) || p is { Marker: null, Relation: Relation.None } && context.ClassesOf(p).Contains("place")
                // "Sanctions on Chad, Niger and Mali": tied as the first is.
                || p.Marker is not null && p.Marker == first.Marker && IsCountry(p, context)) && !match.Actors.Contains(p)).DistinctBy(p => p.Words).OrderBy(p => p.Words.First).ToList();
        // Of two the small word ties the first where order tells; its end ties the last where case does.
        if (beside.FindLast(p => p.Words.First < first.Words.First) is { } before && IsJoint((before.Whole ?? before.Words).End, first) && words[first.Words.First - 1].Upos == Upos.CCONJ && before.Case is var shown && (shown == first.Case || shown == CaseFeature.Gen && first.Marker is not null))
        {
            yield return before;
        }

        var last = first;
        foreach (var next in beside.Where(p => p.Words.First > first.Words.First))
        {
            if (IsJoint((last.Whole ?? last.Words).End, next) && next.Case == first.Case)
            {
                yield return last = next;
            }
        }

        bool IsJoint(int end, Phrase next) => end < words.Length && next.Words.First - end is 1 or 2 && (words[end].Upos == Upos.CCONJ || words[end].Token.Form == ",");
    }

    /// <summary>"Demanded that the governor go", "demanded higher pay from the council", "demanded the minister's resignation".</summary>
    private static Phrase? Asked(PatternMatch match, ReportContext context) =>
        context.ClausesOf(match.Clause.Sentence).Where(c => c is { Link: ClauseLink.Content, IsPassive: false, Parent: { } parent } && context.Clauses[parent].Predicate == match.Clause.Predicate && c.Predicate > match.Clause.Predicate)
            .SelectMany(c => c.Arguments).FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, IsInherited: false } && (IsSomebody(a.Phrase, context) || context.ClassesOf(a.Phrase).Contains("place")))?.Phrase
        ?? match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Source, IsInherited: false } && (IsSomebody(a.Phrase, context) || context.Syntax.Sides == "accusative" && IsCapital(a.Phrase, context)))?.Phrase
        // "Предложил лидеру повстанцев встретиться": where case tells, to whom it is put.
        ?? (context.Syntax.Sides == "accusative" ? match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Recipient, IsInherited: false, Phrase: { Marker: null, IsPronoun: false } } && (IsSomebody(a.Phrase, context) || context.MayBePerson(a.Phrase)))?.Phrase : null)
        // "Бельгия запросила выдачу банкира у Чада".
        ?? TakenFrom(match, context)
        ?? Resigning(match, context)
        ?? (match.Frame.Mode == "meet" ? Nouns(match, context).Where(a => (a.Relation == Relation.Comitative || a is { Relation: Relation.Near, Phrase.Case: CaseFeature.Gen }) && IsSomebody(a.Phrase, context)).Select(a => a.Phrase).FirstOrDefault() : null);

    /// <summary>"Demanded the minister's resignation", "accepted the resignation of the minister": who is to go or goes.</summary>
    private static Phrase? Resigning(PatternMatch match, ReportContext context) =>
        Objects(match, context).Where(o => context.FramesOf(o.Words.Sentence, o.Head).Any(f => f is { Event: "RETREAT", Mode: "resign" })).Select(o => OwnerOf(o, [Relation.Owner, Relation.Genitive], context)).FirstOrDefault(o => o is not null);

    /// <summary>What stands with a verb, and with the nouns that are its object or make up its combination.</summary>
    private static IEnumerable<Argument> Nouns(PatternMatch match, ReportContext context) =>
        Objects(match, context).SelectMany(o => NounOf(o, context)?.Arguments ?? []).Concat(match.Clause.Arguments).Where(a => !a.IsInherited);

    /// <summary>"Recalled its envoy from Chad", "сняли санкции с банка": whom something is taken away from.</summary>
    private static Phrase? Away(PatternMatch match, ReportContext context) =>
        Nouns(match, context).Where(a => (a.Relation == Relation.Source || match.Frame.Event == "CONCEDE" && a.Relation == Relation.Comitative && a.Phrase.Case == CaseFeature.Gen) && IsSomebody(a.Phrase, context)).Select(a => a.Phrase).FirstOrDefault();

    /// <summary>"У торговца конфисковали виллу", "попросил прощения у вдовы": from whom something is taken or asked.</summary>
    private static Phrase? TakenFrom(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" ? match.Clause.Arguments.Where(a => a is { IsInherited: false, Relation: Relation.Near } && a.Phrase is { Case: CaseFeature.Gen, Marker.Length: 1 } && IsSomebody(a.Phrase, context)).Select(a => a.Phrase).FirstOrDefault() : null;

    /// <summary>"Сайт парламента взломан", "запрет на деятельность профсоюза", "пошлины на сталь из Канады": whose the thing is that is struck, or whence it comes.</summary>
    private static Phrase? Holder(PatternMatch match, ReportContext context) =>
        Given(match, context) ?? Objects(match, context).Concat(Sided(match, context)).Concat(Tied(match)).Distinct().Where(o => match.Frame.Mode == "cyber" || !IsSomebody(o, context)).Select(o => OwnerOf(o, [Relation.Owner, Relation.Genitive, Relation.Source], context)).FirstOrDefault(o => o is not null);

    /// <summary>"Пообещал уничтожить лагерь повстанцев", "отказался выполнять требования шахтёров": whose the thing is that a deed would strike.</summary>
    private static Phrase? Hit(PatternMatch match, ReportContext context) =>
        Deed(match, context)?.Arguments.Where(a => a is { IsInherited: false, Function: Function.Undergoer }).Select(a => OwnerOf(a.Phrase, [Relation.Owner, Relation.Genitive], context)).FirstOrDefault(o => o is not null);

    /// <summary>"Rejected Baku's offer", "praised the efforts of the doctors", "condemned the raid by the army": whose the thing is, or who did the deed.</summary>
    private static Phrase? Owner(PatternMatch match, IReadOnlyList<PatternMatch> all, ReportContext context)
    {
        var things = Objects(match, context).Concat(Sided(match, context)).Distinct().Where(o => !IsSomebody(o, context)).ToList();
        foreach (var thing in things.Concat(things.TrueForAll(o => match.Uses.Contains(o.Head)) ? Tied(match).Where(o => !IsSomebody(o, context)) : []).OrderBy(o => Math.Abs(o.Head - match.Clause.Predicate)))
        {
            if (all.FirstOrDefault(m => m.Clause is { Kind: PredicateKind.Nominal } noun && noun.Sentence == thing.Words.Sentence && noun.Predicate == thing.Head) is { Actors: [var doer, ..] } && (IsSomebody(doer, context) || context.Syntax.Sides == "ergative" && doer.Relation == Relation.Agent && IsCapital(doer, context)))
            {
                return doer;
            }

            var frames = context.FramesOf(thing.Words.Sentence, thing.Head).ToList();
            // "Investigating a complaint by the widow": who complains is not whom the inquiry is about.
            if (match.Frame.Mode == "investigate" && frames.Exists(f => f.Event is "ACCUSE" or "REQUEST"))
            {
                continue;
            }

            // "The murder of a guard", "the mayor's arrest": whom a deed befell is not who is blamed for it.
            if (OwnerOf(thing, frames.Exists(f => f.BefallsOwner) || match.Frame.Mode == "investigate" && (context.Syntax.Sides == "accusative" ? !IsAffair(thing, context) : frames.Count > 0) ? [Relation.Agent] : frames.Exists(f => f.Event is not ("REQUEST" or "ACCUSE" or "SUPPORT" or "REJECT" or "AGREE" or "THREATEN")) ? [Relation.Owner, Relation.Agent] : [Relation.Owner, Relation.Agent, Relation.Genitive, Relation.Source], context) is { } owner)
            {
                return owner;
            }

            if (!frames.Exists(f => f.BefallsOwner) && match.Frame.Mode != "investigate" && Modifier(thing, context) is { } modifier)
            {
                return modifier;
            }
        }

        return null;
    }

    /// <summary>"The bank's apology to its clients", "support for the miners": to whom or for whom words told by a noun are, where it names nobody else.</summary>
    private static Phrase? OfNoun(PatternMatch match, ReportContext context) =>
        match.Recipients.Any(r => IsSomebody(r, context)) ? null
            : match.Clause.Arguments.FirstOrDefault(a => !a.IsInherited && a.Phrase.Words.First > match.Clause.Predicate && !match.Actors.Contains(a.Phrase)
                && (a.Relation is Relation.Goal or Relation.Against || a.Relation == Relation.Beneficiary && match.Frame.Event is "SUPPORT" or "AID" or "CONCEDE") && IsSomebody(a.Phrase, context))?.Phrase;

    /// <summary>"Imposed a fine on the bank", "cut ties with Chad", "froze its loans to Mali": where order tells, whom a small word ties right behind a combination's noun.</summary>
    private static Phrase? BehindOwnNoun(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "order" || match.Recipients.Any(r => IsSomebody(r, context)) ? null
            : match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, IsInherited: false, Relation: Relation.Location or Relation.Against or Relation.Comitative or Relation.Goal or Relation.Source } && (a.Relation != Relation.Source || match.Frame.Mode == "cyber")
                && match.Uses.Append(match.Clause.Predicate).Contains(a.Phrase.Words.First - 2) && (IsSomebody(a.Phrase, context) || IsCountry(a.Phrase, context) || IsCapital(a.Phrase, context)))?.Phrase;

    /// <summary>"Refused aid to Chad", "paid a visit to Peru": to whom, or to which country, something goes.</summary>
    private static Phrase? Reached(IEnumerable<Argument> sides, ReportContext context) =>
        sides.FirstOrDefault(a => !a.IsInherited && (a.Function == Function.Recipient || a is { Function: Function.Oblique, Relation: Relation.Goal or Relation.Dative }) && (IsSomebody(a.Phrase, context) || IsCountry(a.Phrase, context)))?.Phrase;

    /// <summary>"Expressed solidarity with the strikers", "rallied in support of the mayor": where order tells, with whom or for whom right behind a combination's noun.</summary>
    private static Phrase? Shared(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "order" ? null
            : Nouns(match, context).FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Comitative or Relation.Beneficiary } or { Relation: Relation.Genitive, Phrase.Marker: not null } && match.Uses.Contains(a.Phrase.Words.First - 2) && !match.Actors.Contains(a.Phrase) && (IsSomebody(a.Phrase, context) || IsCountry(a.Phrase, context)))?.Phrase;

    /// <summary>"Alleged that guards had stolen the land": where order tells, who is said to have done it.</summary>
    private static Phrase? Alleged(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "order" ? null
            : context.ClausesOf(match.Clause.Sentence).Where(c => c.Link == ClauseLink.Content && c.Predicate > match.Clause.Predicate && c.Parent is { } parent && context.Clauses[parent].Predicate == match.Clause.Predicate)
                .SelectMany(c => c.Arguments).FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, IsInherited: false } && !a.Phrase.IsPronoun && (IsSomebody(a.Phrase, context) || context.ClassesOf(a.Phrase).Contains("place")))?.Phrase;

    /// <summary>"Protested to Chad over the toll": where order tells, to whom somebody complains.</summary>
    private static Phrase? Complained(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "order" ? null : match.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Oblique, Relation: Relation.Goal, IsInherited: false } && IsSomebody(a.Phrase, context))?.Phrase;

    /// <summary>"Accepted the company's wage offer", "принял предложение Чада": whose offer is accepted.</summary>
    private static Phrase? Offering(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "ergative" ? null : Objects(match, context).Select(o => OwnerOf(o, context.Syntax.Sides == "order" ? [Relation.Owner, Relation.Agent] : [Relation.Genitive], context)).FirstOrDefault(o => o is not null);

    /// <summary>"Granted asylum to five students", "threatened sanctions against Iran".</summary>
    private static Phrase? Given(PatternMatch match, ReportContext context) =>
        Objects(match, context).SelectMany(o => NounOf(o, context)?.Arguments ?? []).Concat(match.Clause.Arguments).Concat(Deed(match, context)?.Arguments ?? [])
            .Where(a => !a.IsInherited && (a.Function == Function.Recipient || IsGivenLand(a, match, context) || a is { Function: Function.Oblique, Relation: Relation.Goal or Relation.Dative or Relation.Beneficiary or Relation.Against } || a.Relation == Relation.Comitative && match.Frame.Event is "AGREE" or "THREATEN") && (match.Frame.Event != "ACCUSE" || a.Relation == Relation.Against))
            // "Мэр вылетел в Лиму. Ему предоставили убежище": whom a pronoun means.
            .Select(a => a is { Function: Function.Recipient, Phrase.IsPronoun: true } ? context.Referent(a.Phrase) : a.Phrase)
            .FirstOrDefault(p => p is not null && IsSomebody(p, context))
        ?? Objects(match, context).Select(o => BeforeSum(o, context)).FirstOrDefault(o => o is not null);

    /// <summary>"Приостановила помощь Сирии": a country whose dative looks like its genitive, right behind a noun of the verb.</summary>
    private static bool IsGivenLand(Argument argument, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && SideFinder.MayBeGiven(argument, context) && IsCountry(argument.Phrase, context) && Objects(match, context).Any(o => o.Words.End == argument.Phrase.Words.First);

    /// <summary>"Promised Moldova 50 million euros": where order tells, who stands before the sum in one phrase with it.</summary>
    private static Phrase? BeforeSum(Phrase thing, ReportContext context) =>
        context.MentionsIn(thing).OfType<QuantityMention>().FirstOrDefault(q => q.Unit is not null) is { } sum && context.Syntax.Sides == "order"
        && context.MentionsIn(thing).FirstOrDefault(m => m is PlaceMention or ActorMention && m.Words.End == sum.Words.First) is { } mention
            ? new Phrase(mention.Words, mention.Head, CaseFeature.None) : null;

    /// <summary>"Refused to admit the observers", "threatened to jail the editors": whom what is refused or threatened would befall.</summary>
    private static Phrase? Met(PatternMatch match, ReportContext context) =>
        Deed(match, context)?.Arguments.FirstOrDefault(a => a is { IsInherited: false, Function: Function.Undergoer or Function.Recipient } && (IsSomebody(a.Phrase, context) || context.Syntax.Sides == "accusative" && a.Function == Function.Recipient && IsCapital(a.Phrase, context)))?.Phrase;

    /// <summary>"მძევლების მოკვლით იმუქრება", "угрожают расстрелом заложников": whom the deed would befall that somebody threatens with.</summary>
    private static Phrase? Threatened(PatternMatch match, ReportContext context) =>
        match.Clause.Arguments.Where(a => a is { IsInherited: false } && (a.Relation is Relation.Instrument or Relation.Agent || a.Phrase is { Marker: null, Case: CaseFeature.Ins }) && context.FramesOf(a.Phrase.Words.Sentence, a.Phrase.Head).Any(f => f.BefallsOwner))
            .Select(a => OwnerOf(a.Phrase, [Relation.Genitive], context)).FirstOrDefault(o => o is not null);

    /// <summary>"Threatened to resume attacks unless the government frees his men": where order tells, who is to meet what an ultimatum asks.</summary>
    private static Phrase? Warned(PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return context.Syntax.Sides != "order" ? null : context.ClausesOf(match.Clause.Sentence).Where(c => c.Predicate > match.Clause.Predicate && c.Kind != PredicateKind.Nominal && context.Syntax.RoleOf(words[c.Extent.First].Lower) == "ultimatum")
            .SelectMany(c => c.Arguments).FirstOrDefault(a => a is { IsInherited: false, Function: Function.Actor or Function.Single } && IsSomebody(a.Phrase, context))?.Phrase;
    }

    /// <summary>The infinitive right behind the verb.</summary>
    private static Clause? Deed(PatternMatch match, ReportContext context) =>
        context.ClausesOf(match.Clause.Sentence).Where(c => c.Kind == PredicateKind.Infinitive && c.Predicate > match.Clause.Predicate && match.Clause.Extent.Contains(c.Sentence, c.Predicate)).MinBy(c => c.Predicate);

    /// <summary>"Opposed to the plan", "hinted at a veto on the resolution": what else a verb is tied to; where only with a noun of its combination.</summary>
    private static IEnumerable<Phrase> Tied(PatternMatch match) =>
        match.Clause.Arguments.Where(a => !a.IsInherited && (a.Function == Function.Recipient || a.Relation is Relation.Against or Relation.Goal or Relation.Topic || a.Relation == Relation.Location && !match.Uses.IsEmpty)).Select(a => a.Phrase);

    /// <summary>"Позиция мэрии подверглась критике", "недовольны политикой министра": what the pattern's own side would take if it were somebody, and what a deed befell as its verb says.</summary>
    private static IEnumerable<Phrase> Sided(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "accusative" ? [] : match.Clause.Arguments.Where(a => !a.IsInherited && a.Relation is not (Relation.Location or Relation.Near or Relation.Time or Relation.Path) && !match.Actors.Contains(a.Phrase) && match.Clause.Kind != PredicateKind.Nominal
            && (match.Unit.Recipient.Any(f => SideName.Of(f).Fits(a)) || a.Function is Function.Actor or Function.Single && context.Syntax.RoleOf(context.Report.Sentences[match.Clause.Sentence].Words[match.Clause.Predicate].Lemma) == "suffers")).Select(a => a.Phrase)
            .Where(p => p.Words.Sentence == match.Clause.Sentence && !context.IsWhere(p));

    /// <summary>What the verb has as object, and the nouns that make up its combination.</summary>
    private static IEnumerable<Phrase> Objects(PatternMatch match, ReportContext context) =>
        match.Clause.Arguments.Where(a => a is { Function: Function.Undergoer, IsInherited: false } || match.Uses.Contains(a.Phrase.Head) || a is { Function: Function.Oblique, IsInherited: false } && match.Uses.Contains(a.Phrase.Words.First - 1)).Select(a => a.Phrase).Concat(match.Recipients).Where(p => p.Words.Sentence == match.Clause.Sentence && !context.IsWhere(p)).Distinct();

    private static Clause? NounOf(Phrase thing, ReportContext context) =>
        context.ClausesOf(thing.Words.Sentence).FirstOrDefault(c => c.Kind == PredicateKind.Nominal && c.Predicate == thing.Head);

    /// <summary>Who is tied to a noun in one of some ways, the first way first.</summary>
    private static Phrase? OwnerOf(Phrase thing, ImmutableArray<Relation> ways, ReportContext context) =>
        NounOf(thing, context) is { } noun ? ways.SelectMany(w => noun.Arguments.Where(a => !a.IsInherited && a.Relation == w && (IsSomebody(a.Phrase, context) || w == Relation.Owner && IsCapital(a.Phrase, context) || IsCapitalOf(a.Phrase, thing, context)))).FirstOrDefault()?.Phrase : null;

    /// <summary>"Расследует деятельность банка": whether an inquiry into a thing is one into whose it is.</summary>
    private static bool IsAffair(Phrase thing, ReportContext context) => context.Syntax.RoleOf(context.Report.Sentences[thing.Words.Sentence].Words[thing.Head].Lemma) == "affair";

    /// <summary>"Позиция Варшавы": a capital in the genitive right behind a thing stands for its government.</summary>
    private static bool IsCapitalOf(Phrase phrase, Phrase thing, ReportContext context) =>
        phrase is { Relation: Relation.Genitive, Marker: null } && context.Syntax.Sides == "accusative" && phrase.Words.First == thing.Words.End
        && IsCapital(phrase, context);

    /// <summary>"A French offer", "government policy": the country or body that a word before the noun names.</summary>
    private static Phrase? Modifier(Phrase thing, ReportContext context) =>
        context.MentionsIn(thing).LastOrDefault(m => m.Words.First >= thing.Words.First && m.Words.End <= thing.Head
            && m is DemonymMention { Country: not null } or PlaceMention { Place.Precision: PlacePrecision.Country } or ActorMention { Class: "state" or "armed" or "organisation" or "office" }) is { } mention
            ? new Phrase(mention.Words, mention.Head, CaseFeature.None) : null;

    /// <summary>Whether a phrase names persons, a body, or a country that stands for its government.</summary>
    private static bool IsSomebody(Phrase phrase, ReportContext context) =>
        !phrase.IsPronoun && !context.IsMereThing(phrase) && !context.IsMeans(phrase)
        && ((context.ClassesOf(phrase).Any(c => c is "people" or "crowd" or "armed" or "state" or "office" or "media") || context.MentionsIn(phrase).Any(m => m is ActorMention { Class: "organisation" } && m.Words.Contains(phrase.Words.Sentence, phrase.Head)))
            || phrase.Relation != Relation.Location && IsCountry(phrase, context)
            || phrase.Relation == Relation.Owner && context.MentionsIn(phrase).Any(m => m is PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)));

    private static bool IsCountry(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).Any(m => m is PlaceMention { Place.Precision: PlacePrecision.Country } && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>"Baku's offer": a capital that stands for its state.</summary>
    private static bool IsCapital(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).OfType<PlaceMention>().Any(p => p.Words.Contains(phrase.Words.Sentence, phrase.Head) && p.Place?.Country is { } country && context.Gazetteer.Capital(country) == p.Place);
}
