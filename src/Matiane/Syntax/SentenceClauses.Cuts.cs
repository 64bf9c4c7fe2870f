using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>Where a sentence is cut.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>Whether a stretch ends before a word: by its kind, which may settle it outright, else by whether it joins two verbs.</summary>
    private bool IsBoundary(int at, int start) =>
        cases?.IsTold(at) == true || IsAsSoonAs(at) ? false : AtMark(at, start) ?? AtQuotation(at, start) ?? AtRelative(at, start) ?? (IsEmbedded(at, start) || IsInserted(at, start) ? true : (bool?)null)
        ?? (OpensGap(at, start) || OpensBareTold(at, start) ? true : (bool?)null)
        ?? (Words[at].Upos == Upos.CCONJ && JoinsNouns(at, start) || IsBeforeParticiple(at) ? false : AtComma(at, start))
        ?? (JoinsPast(at, start) || JoinsVerbs(at, start) || JoinsWaiting(at, start));

    /// <summary>"ქალაქში შევიდნენ თუ არა, ცეცხლი გახსნეს": the words for "or not" between a verb and a mark only say how soon the next came.</summary>
    private bool IsAsSoonAs(int at) =>
        Pack.Sides == "ergative" && at > 0 && at + 2 < Words.Length && Words[at].Upos == Upos.SCONJ && Pack.IsNegation(Words[at + 1]) && Words[at + 2].Token.Form == "," && Words[at - 1] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Aspect: AspectFeature.Perf } };

    /// <summary>A semicolon, colon or dash, or a bracket that opens a clause; null for any other word.</summary>
    private bool? AtMark(int at, int start)
    {
        var form = Words[at].Token.Form;
        if (form == "—" && cases is not null && (IsAsideDash(at, start) || IsCopulaDash(at, start) || GapByCase(start, GapEnd(start)) is not null))
        {
            return false;
        }

        if (IsBracketed(at, start))
        {
            return true;
        }

        if (form is not (";" or ":" or "—") || JoinsNames(at, start) || IsClock(at))
        {
            return null;
        }

        // "Ivo Saran, a clerk; Peter Holm, his driver; and two guards were killed": marks of a list without a verb before them.
        return !(order is not null && form == ";" && !HasFinite(start, at) && IsSemicolonList(at));
    }

    /// <summary>"მერმა ხიდი ჩაკეტა (მძღოლებმა აქცია გამართეს)": whether a bracket behind a verb opens words with a verb of their own, or closes them.</summary>
    private bool IsBracketed(int at, int start) =>
        Words[at].Token.Form == ")" ? Words[start].Token.Form == "(" && HasFinite(start, at)
        : Words[at].Token.Form == "(" && InsertedSaying.BracketEnd(Words, at) is { } close && !IsRelative(at + 1) && HasFinite(start, at) && HasFinite(at + 1, close);

    /// <summary>Words in quotation marks, with the first mark, that are no quotation of their own at most.</summary>
    private const int KeptApart = 3;

    /// <summary>A quotation mark, which parts where there are verbs on both sides; null for any other word.</summary>
    private bool? AtQuotation(int at, int start)
    {
        if (!PhraseFinder.IsOpeningQuote(Words[at]))
        {
            return null;
        }

        // "ბრიუსელი „კანონის მიღებას გმობს“": words of others that go on a clause without a verb of its own.
        if (Pack.Sides == "ergative" && at > start && Opening(at) is null && Words[at - 1].Token.Kind == TokenKind.Word && !HasFinite(start, at) && EndsSide(at))
        {
            return false;
        }

        // "The army “neutralised” 20 men": nor do marks around a word or two that are only kept at a distance.
        if (Opening(at) is null && at > 0 && Closing(at + 1) is var closed && closed - at <= KeptApart && closed + 1 < Words.Length && Words[closed + 1].Token.Kind is TokenKind.Word or TokenKind.Number && Words[at - 1].Token.Kind == TokenKind.Word)
        {
            return false;
        }

        // "„X“ said": what closes a name in quotation marks parts nothing.
        return HasFinite(at + 1, Closing(at + 1)) && (Opening(at) is not { } open || HasFinite(open + 1, at));

        bool EndsSide(int at) => Phrases.Exists(p => p.Words.End == at && p.Marker is null && p.Case is CaseFeature.Nom or CaseFeature.Erg or CaseFeature.Dat);
    }

    /// <summary>A relative word, or the verb behind a whole relative clause ("who fled the camp said …"); null for any other word.</summary>
    private bool? AtRelative(int at, int start)
    {
        if (at > start && (IsRelative(at) || IsWhere(at) && !HasFinite(0, at)))
        {
            if (IsPartAside(at))
            {
                return false;
            }

            return !(Words[start].Token.Form == "," && (RelativeBehind(start) == at || PartBehind(start) == at));
        }

        return order is not null && (IsRelative(start) || IsWhere(start) && !HasFinite(0, start) || IsToldByRelative(start)) && IsFiniteVerb(at) && HasFinite(start, at) && !OpensTold(at) && (Words[at - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADV or Upos.VERB || IsTime(at - 1) || Words[at - 1].Upos == Upos.PRON && !IsRelative(at - 1) || Words[at - 1].Upos == Upos.ADJ && Words[at].Upos == Upos.AUX && IsHead(at - 1)) ? true : null;
    }

    /// <summary>"The mayor, who said the army had left, fled": whether the subject of a verb is what a verb of saying right before it tells of.</summary>
    private bool OpensTold(int at)
    {
        var subject = PhraseEndingAt(order!.GroupStart(at, 0));
        var first = subject is { Marker: null } ? subject.Words.First - (subject.Words.First > 0 && Words[subject.Words.First - 1].Upos == Upos.DET ? 1 : 0) : 0;
        return first > 0 && Words[first - 1].Upos == Upos.VERB && Pack.RoleOf(Words[first - 1].Lemma) == "says";
    }

    /// <summary>"The mayor said parliament in Athens voted to leave": where order tells, whether behind a verb of saying with its subject a clause with one of its own opens without a word for it, past a time.</summary>
    private bool OpensBareTold(int at, int start)
    {
        // "The man who said he shot a nurse was held": in a relative clause the main verb is still to come.
        if (order is null || at < start + 2 || Words[at].Token.Kind == TokenKind.Punctuation || IsTime(at) || IsRelative(start))
        {
            return false;
        }

        var verb = at - 1;
        while (verb > start && (IsTime(verb) || verb + 1 < at && IsTime(verb + 1) && Words[verb].Upos == Upos.ADP))
        {
            verb--;
        }

        // "The mayor told reporters rebels burned a barn": past whom it was told.
        var telling = PhraseEndingAt(verb + 1) is { Marker: null, Words.First: > 1 and var addressee } ? addressee - (Words[addressee - 1].Upos == Upos.DET ? 2 : 1) : 0;
        var isTold = telling > start && Words[telling].Upos == Upos.VERB && Pack.RoleOf(Words[telling].Lemma + " whom") == "tells";
        verb = isTold ? telling : verb;
        if (Words[verb].Upos != Upos.VERB || !isTold && Pack.RoleOf(Words[verb].Lemma) != "says" || !Words[verb].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past }) || PhraseEndingAt(order.GroupStart(verb, start)) is not { Marker: null }
            || SubjectFrom(at) is var subject && (subject is null ? Words[at] is not { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part } : subject.Marker is not null))
        {
            return false;
        }

        var reach = isTold ? (subject?.Words.End ?? at + 1) + 1 : Words.Length;
        // "Claimed responsibility for a raid that killed two", "claimed two lives and hurt nine", "claimed the raid after it failed": nor is what another word has the verb of.
        var relatives = 0;
        for (var i = subject?.Words.End ?? at + 1; i < reach && Words[i].Token.Form is not (";" or ":"); i++)
        {
            if (Words[i].Features.PronType == PronTypeFeature.Rel)
            {
                relatives++;
            }
            else if (OpensClause(i) || Words[i].Upos == Upos.CCONJ && (relatives > 0 || Words[i - 1].Token.Form == "," || i + 1 < Words.Length && (Words[i + 1].Upos == Upos.AUX || Words[i + 1].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }))))
            {
                return false;
            }
            else if ((IsFiniteVerb(i) || HasFinite(i, i + 1) || Words[i].Upos == Upos.VERB && Words[i].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past })) && Words[i - 1].Upos != Upos.AUX && relatives-- == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase that begins at a word, past where something was ("in the port of Gao two clerks"); null for none.</summary>
    private Phrase? SubjectFrom(int at)
    {
        var isPlaced = false;
        while (at + 1 < Words.Length && Words[at].Upos == Upos.ADP && Pack.RelationOf(Words[at].Lower) is Relation.Location or Relation.Near or Relation.Genitive && (isPlaced || Pack.RelationOf(Words[at].Lower) != Relation.Genitive)
            && Phrases.Find(p => p.Words.First > at && p.Words.First <= at + 2) is { Marker: not null } tied && !IsTime(tied.Head))
        {
            (at, isPlaced) = (tied.Words.End, true);
        }

        return at < Words.Length && Pack.RoleOf(Words[at].Lower) != "content" ? Phrases.Find(p => p.Words.First == at || p.Words.First == at + 1 && Words[at].Upos == Upos.DET) : null;
    }

    /// <summary>"A driver who claimed that police beat a clerk was freed": whether a stretch is what is told by whom a relative word without a mark stands for, who still lacks his verb.</summary>
    private bool IsToldByRelative(int start)
    {
        if (Pack.RoleOf(Words[start].Lower) != "content")
        {
            return false;
        }

        var relative = start - 1;
        while (relative > 0 && Words[relative].Token.Kind != TokenKind.Punctuation && !IsRelative(relative))
        {
            relative--;
        }

        return relative > 0 && IsRelative(relative) && Words[relative].Features.PronType == PronTypeFeature.Rel && Words[relative - 1].Upos is Upos.NOUN or Upos.PROPN && !HasFinite(0, relative);
    }

    /// <summary>"Семь человек, среди которых четверо детей, погибли": whether a relative word, or the mark before it, opens an aside without a verb that only names a part.</summary>
    private bool IsPartAside(int at)
    {
        var mark = Words[at].Token.Form == "," ? at : Words[at - 1].Token.Form == "," ? at - 1 : at - 2;
        if (mark < 1 || Words[mark].Token.Form != "," || Pack.Including(Words, mark + 1) is not (> 0 and var length) || mark + length < at)
        {
            return false;
        }

        var end = mark + 1 + length;
        // "Среди которых были двое детей", "რომელთა შორის ორი ბავშვი იყო": or with a copula only.
        while (end < Words.Length && Words[end].Token.Kind != TokenKind.Punctuation && (Words[end].Upos != Upos.VERB || order is null && IsBe(end)))
        {
            end++;
        }

        return end < Words.Length && Words[end].Token.Form == "," && HasFinite(end + 1, Words.Length);
    }

    private bool IsBe(int at) => Words[at].Upos == Upos.AUX;

    /// <summary>Whether a conjunction joins attributes, sides or a list, and no verbs.</summary>
    private bool JoinsNouns(int at, int start) =>
        order is not null && (JoinsAttributes(at) || JoinsKinds(at)) || OpensJointSubjects(at, start) || order is not null && (JoinsListed(at) || JoinsTold(at) || JoinsForms(at, start));

    /// <summary>"A man who wanted to rob a bank and then kill a clerk was held": in a relative clause, whether a conjunction joins two infinitives or two forms in -ing.</summary>
    private bool JoinsForms(int at, int start)
    {
        var next = at + 1;
        while (next < Words.Length && Words[next].Upos is Upos.ADV)
        {
            next++;
        }

        return next < Words.Length && IsRelative(start) && IsForm(next) && Enumerable.Range(start, at - start).Any(i => Words[i].Features.VerbForm == Words[next].Features.VerbForm && IsForm(i));

        bool IsForm(int i) => Words[i].Upos == Upos.VERB && Words[i].Features is { VerbForm: VerbFormFeature.Inf or VerbFormFeature.Ger } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Pres };
    }

    /// <summary>"Police said two men and a woman were arrested": what two right behind a verb of saying are the subject of the verb behind them.</summary>
    private bool JoinsTold(int at) =>
        Words[at].Upos == Upos.CCONJ && Phrases.Find(p => p.Words.End == at) is { Marker: null, Words.First: > 1, IsPronoun: false } first && Words[first.Words.First - 1].Upos == Upos.VERB && Pack.RoleOf(Words[first.Words.First - 1].Lemma) == "says"
        && Phrases.Find(p => p.Words.First == at + 1 || p.Words.First == at + 2 && Words[at + 1].Upos == Upos.DET) is { Marker: null, IsPronoun: false } second && second.Words.End < Words.Length && (Words[second.Words.End].Upos == Upos.AUX || IsFiniteVerb(second.Words.End));

    /// <summary>"French and British forces", "a remote but deserted hamlet": two attributes of one noun.</summary>
    private bool JoinsAttributes(int at) =>
        order!.IsAttribute(at) || at > 0 && at + 2 < Words.Length && Words[at + 1].Upos == Upos.ADJ && Words[at + 2].Upos == Upos.NOUN && Words[at - 1].Upos is Upos.ADJ or Upos.PROPN && Words[at - 1].Analyses.Any(a => a.Upos == Upos.ADJ);

    /// <summary>"Said government and rebel forces must …": two kinds of one noun, right before its verb.</summary>
    private bool JoinsKinds(int at) =>
        at > 1 && at + 3 < Words.Length && Words[at - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && Words[at - 2].Upos is Upos.VERB or Upos.SCONJ && Words[at + 1].Upos is Upos.NOUN or Upos.ADJ
        && Words[at + 2] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && IsFiniteVerb(at + 3);

    /// <summary>"… and children, residents and police said": the two are the subject of the next verb, from the mark on.</summary>
    private bool OpensJointSubjects(int at, int start) =>
        Phrases.Find(p => p.Words.End == at && p.Words.First > start && Words[p.Words.First - 1].Token.Form == ",") is { } joint && OpensSubjects(joint.Words.First - 1);

    /// <summary>"Killing four soldiers and three guards who were escorting it": what goes on a list and only has a relative clause.</summary>
    private bool JoinsListed(int at) =>
        Phrases.Find(p => p.Words.First > at && p.Words.First <= at + 2) is { Marker: null, IsPronoun: false } listed && (listed.Words.First == at + 1 || Words[at + 1].Upos != Upos.VERB && !IsFiniteVerb(at + 1))
        && listed.Words.End < Words.Length && Words[listed.Words.End].Features.PronType == PronTypeFeature.Rel && IsRelative(listed.Words.End) && VerbGroups(listed.Words.End + 1) == 1;

    /// <summary>"The unit tasked with guarding the bridge left": whether a word that may open a clause ties a participle to another.</summary>
    private bool IsBeforeParticiple(int at) =>
        Words[at].Upos == Upos.SCONJ && order is not null && at + 1 < Words.Length && Words[at + 1].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && order.IsReduced(at - 1, Words.Length);

    /// <summary>"მინისტრმა ცნობა, რომ ჯარი უკან იხევს, უარყო": where verbs stand last, whether a word behind a side and a mark opens what is said, with the verb of that side behind it.</summary>
    private bool IsEmbedded(int at, int start)
    {
        if (Pack.Sides != "ergative" || at < start + 2 || Words[at].Upos != Upos.SCONJ || Words[at - 1].Token.Form != "," || Pack.RoleOf(Words[at].Lower) is not ("content" or "alleged") || PhraseEndingAt(at - 1) is not { } side || !IsCore(side) || HasFinite(start, at))
        {
            return false;
        }

        var mark = NextMark(at + 1);
        return mark < Words.Length && Words[mark].Token.Form == "," && HasFinite(at + 1, mark) && HasFinite(mark + 1, NextMark(mark + 1));
    }

    /// <summary>"Мэр, когда у здания собралась толпа, ввёл комендантский час": where case tells, whether a mark behind a subject brings in a clause that parts it from its verb.</summary>
    private bool IsInserted(int at, int start)
    {
        if (cases is null || Words[at].Token.Form != "," || HasFinite(start, at) || Waiting(start, at) is not { } waiting)
        {
            return false;
        }

        // "После того, как": an adposition with its word may stand before what opens the clause.
        var opens = at + 1;
        while (opens + 1 < Words.Length && opens < at + RelativeReach + 1 && Words[opens].Upos is Upos.ADP or Upos.DET or Upos.PRON or Upos.PUNCT)
        {
            opens++;
        }

        if (opens >= Words.Length || Words[opens].Upos != Upos.SCONJ)
        {
            return false;
        }

        // "Требование, чтобы армия ушла": what is said or asked for; but "мэр, чтобы остановить протесты, …".
        if (Pack.RoleOf(Words[opens].Lower) is "content" or "alleged" && !(Words[waiting.Head].Features.Animacy == AnimacyFeature.Anim && opens + 1 < Words.Length && Words[opens + 1].Features.VerbForm == VerbFormFeature.Inf))
        {
            return false;
        }

        var close = opens + 1;
        while (close < Words.Length && !(Words[close].Token.Form == "," && Enumerable.Range(opens, close - opens).Any(i => Words[i].Upos == Upos.VERB || Words[i] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short })))
        {
            close++;
        }

        return close < Words.Length && HasFinite(close + 1, NextMark(close + 1));
    }

    /// <summary>The last bare phrase in the nominative of a stretch that no participle has: whoever waits for a verb past an inserted clause; null for none.</summary>
    private Phrase? Waiting(int start, int end) =>
        Phrases.LastOrDefault(p => p.Words.First >= start && p.Words.End <= end && p is { Marker: null, Case: CaseFeature.Nom, IsPronoun: false } && !IsTime(p.Head) && cases?.IsOfParticiple(p) != true);

    /// <summary>A comma before joint subjects, a converb or the rest of what ties a clause; null for any other word.</summary>
    private bool? AtComma(int at, int start)
    {
        if (Words[at].Token.Form != ",")
        {
            return null;
        }

        // "Has, for now, released the crew": nor the marks of an aside within a verb group.
        if (order is not null && at > start && (Words[at - 1].Upos == Upos.AUX && Words[at - 1].Features.VerbForm == VerbFormFeature.Fin && at + 1 < Words.Length && Words[at + 1].Upos is Upos.ADP or Upos.ADV or Upos.SCONJ || order.AsideStart(at, start) is > 0 and var open && Words[open - 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }))
        {
            return false;
        }

        if (OpensSubjects(at))
        {
            return HasFinite(start, at);
        }

        // "Бастуют, требуя отпустить …, сообщает …": a converb and what hangs on it.
        if (at + 1 < Words.Length && IsSetOffConverb(at + 1))
        {
            return HasFinite(start, at) || IsSetOffConverb(start + 1);
        }

        // "После того, как активисты и полиция столкнулись": what ties the clause stands before its mark.
        if (cases is not null && at > 1 && at + 1 < Words.Length && Words[at - 1].Upos is Upos.DET or Upos.PRON && Words[at - 2].Upos == Upos.ADP && Words[at + 1] is { Upos: Upos.ADV or Upos.CCONJ or Upos.SCONJ, Features.PronType: not PronTypeFeature.Rel })
        {
            return HasFinite(start, at) && HasFinite(at + 2, Words.Length);
        }

        return null;
    }

    /// <summary>"Was convicted of robbing two tourists but was jailed": a finite verb right behind the conjunction is not joined to what a form in -ing takes.</summary>
    private bool JoinsPast(int at, int start) =>
        Words[at].Upos == Upos.CCONJ && order is not null && start + 1 < at && at + 1 < Words.Length && Words[start].Upos is Upos.ADP or Upos.SCONJ && Words[start + 1].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past }
        && (Words[at + 1] is { Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } || IsFiniteVerb(at + 1) && HasFinite(at + 1, at + 2));

    /// <summary>"Internet down across Sudan after soldiers seize bridge": whether a headline says something of its noun without a verb before a word that opens a clause.</summary>
    private bool IsSaidWithoutVerb(int start, int at) =>
        order is not null && at - start > 2 && Words[^1].Token.Form != "." && Enumerable.Range(start + 1, 2).Any(i => i + 1 < at && Words[i].Upos == Upos.ADJ && Words[i - 1].Upos == Upos.NOUN && Words[i + 1].Upos == Upos.ADP);

    /// <summary>Whether a word that opens a clause stands behind a verb, or another that joins between two.</summary>
    private bool JoinsVerbs(int at, int start)
    {
        var joins = OpensClause(at);
        if (!joins && Words[at].Upos != Upos.CCONJ && Words[at].Token.Form is not ("," or "–" or "-"))
        {
            return false;
        }

        // "Разрушив школу и ранив двоих": of two converbs each has its own.
        var isConverb = start + 1 < at && Words[start].Token.Form == "," && IsSetOffConverb(start + 1);
        if (Words[at].Upos == Upos.CCONJ && at + 1 < Words.Length && Words[at + 1].Features.VerbForm == VerbFormFeature.Conv && (isConverb || Enumerable.Range(start, at - start).Any(i => IsOpeningConverb(i, start))))
        {
            return true;
        }

        return (HasFinite(start, at) || joins && IsSaidWithoutVerb(start, at) || isConverb || insertions.Contains(start) && Enumerable.Range(start, at - start).Any(i => Words[i].Upos == Upos.VERB))
            && (joins || HasFinite(at + 1, PastPurpose(at + 1, PastAside(at, PastJoined(at, PastPart(NextMark(at + 1)))))) || OpensJoint(at, start) || ClosesSubordinate(at, start) || Words[at].Upos == Upos.CCONJ && order?.OpensWithAside(at) == true);
    }

    /// <summary>"The mayor resigned, but the emir and the king met", «мэр ушёл, а Чили и Перу закрыли границу»: whether a mark before a conjunction, or one that closes a clause of time or cause, stands before joint subjects, or one with two that it is between, and their verb.</summary>
    private bool OpensJoint(int at, int start)
    {
        if (Pack.Sides == "ergative" || Words[at].Token.Form is not ("," or "–" or "-"))
        {
            return false;
        }

        var first = at + 1;
        while (first < Words.Length && Words[first].Upos is Upos.CCONJ or Upos.ADV)
        {
            first++;
        }

        if (first == at + 1 && Words[at].Token.Form == "," && !(order is null ? Words[start].Upos == Upos.SCONJ : IsSubordinate(start)) || first >= Words.Length || Words[first].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM))
        {
            return false;
        }

        var joint = -1;
        for (var i = first + 1; i < Words.Length; i++)
        {
            if (HasFinite(i, i + 1))
            {
                return joint > 0 && (order is not null || IsSubject(first, joint) && IsSubject(joint + 1, i));
            }

            // "…, and two nurses, a cook and a guard died": marks of a list only before its conjunction.
            if (Words[i].Upos == Upos.CCONJ ? joint > 0 : Words[i].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.PART or Upos.ADV) && !(Words[i].Token.Form == "," && joint < 0))
            {
                return false;
            }

            joint = Words[i].Upos == Upos.CCONJ ? i : joint;
        }

        return false;

        // Where case tells, each of the two is one that may do it.
        bool IsSubject(int from, int end) => Phrases.Exists(p => p.Words.First >= from && p.Words.End <= end && p is { Marker: null, Case: CaseFeature.Nom });
    }

    /// <summary>"ქარი ამოვარდა, თუმცა მგზავრები, რომლებიც იცდიდნენ, გემზე ავიდნენ": where verbs stand last, whether what stands right behind a verb joins to its clause a side that waits for its own verb past a relative clause.</summary>
    private bool JoinsWaiting(int at, int start)
    {
        if (Pack.Sides != "ergative" || at <= start || !(Words[at].Upos == Upos.CCONJ || Words[at].Token.Form == ",") || !HasFinite(at - 1, at))
        {
            return false;
        }

        var mark = at + 1;
        while (mark < Words.Length && Words[mark].Token.Kind != TokenKind.Punctuation && Words[mark].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ) && !IsRelative(mark))
        {
            mark++;
        }

        return mark > at + 1 && mark + 1 < Words.Length && Words[mark].Token.Form == "," && IsRelative(mark + 1) && PhraseEndingAt(mark) is { } side && IsCore(side);
    }

    /// <summary>"სოფელი, რომლის დაბომბვისას ბავშვი დაიღუპა, არმიამ კვირას, იერიშის შემდეგ, დაიკავა": where verbs stand last, whether a mark right behind the verb of a subordinate clause closes it, with the verb that the rest waits for past an aside between marks.</summary>
    private bool ClosesSubordinate(int at, int start)
    {
        var first = Words[start].Token.Form == "," ? start + 1 : start;
        if (Pack.Sides != "ergative" || Words[at].Token.Form != "," || at <= first || !IsFiniteVerb(at - 1) || !(Words[first].Upos == Upos.SCONJ || IsRelative(first)) || Pack.Including(Words, at + 1) > 0)
        {
            return false;
        }

        for (var (i, marks) = (at + 1, 0); i < Words.Length && Words[i].Token.Form is not (";" or ":" or "—") && Words[i].Upos is not (Upos.SCONJ or Upos.CCONJ) && !IsRelative(i); i++)
        {
            marks += Words[i].Token.Form == "," ? 1 : 0;
            if (marks > 0 && HasFinite(i, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word opens a clause of its own.</summary>
    private bool OpensClause(int at)
    {
        var word = Words[at];
        // "By hired gunmen": before a participle of its own noun stands an adposition.
        var ties = order is not null && at + 1 < Words.Length && order.IsAttribute(at + 1) && Words[at + 1].Upos == Upos.VERB && word.Analyses.Any(a => a.Upos == Upos.ADP) && !order.OpensClause(at);
        // "A lawyer who had been held since May was freed": nor does what ties a mere time.
        ties |= order is not null && at + 1 < Words.Length && IsTime(at + 1) && Pack.RelationOf(word.Lower) is Relation.Since or Relation.Until && word.Analyses.Any(a => a.Upos == Upos.ADP) && !order.OpensClause(at);
        return word.Upos is Upos.SCONJ && !ties || order is not null && (order.OpensClause(at) || word is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int or PronTypeFeature.Rel });
    }

    /// <summary>Stretches with a predicate each: cut at conjunctions, relative words and marks between two verbs.</summary>
    private List<(int Start, int End)> Segments()
    {
        var segments = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            if (i > start && IsBoundary(i, start))
            {
                segments.Add((start, i));
                if (IsInserted(i, start))
                {
                    insertions.Add(i);
                }

                if (OpensBareTold(i, start))
                {
                    bareTold.Add(i);
                }

                start = i;
            }
        }

        segments.Add((start, Words.Length));
        return segments;
    }

    /// <summary>How many verbs with their auxiliaries stand from a word to the next mark.</summary>
    private int VerbGroups(int at)
    {
        var groups = 0;
        for (var (i, isIn) = (at, false); i < Words.Length && Words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            var isVerb = Words[i].Upos is Upos.VERB or Upos.AUX && order?.IsAttribute(i) != true;
            groups += isVerb && !isIn ? 1 : 0;
            isIn = isVerb || isIn && Words[i].Upos is Upos.ADV or Upos.PART;
        }

        return groups;
    }

    /// <summary>Whether a further semicolon, or one before "and", follows before any verb.</summary>
    private bool IsSemicolonList(int at)
    {
        for (var i = at + 1; i + 1 < Words.Length && Words[i].Upos is not (Upos.VERB or Upos.AUX); i++)
        {
            if (Words[i].Token.Form == ";" && Words[i + 1].Upos == Upos.CCONJ)
            {
                return true;
            }
        }

        return at + 1 < Words.Length && Words[at + 1].Upos == Upos.CCONJ && Enumerable.Range(0, at).Any(i => Words[i].Token.Form == ";");
    }

    /// <summary>Whether after a mark stand two phrases joined by a conjunction and right after them their verb, without an object ("…, residents and police said").</summary>
    private bool OpensSubjects(int mark) =>
        order is not null && Phrases.Find(p => p.Words.First == mark + 1 && p.Marker is null) is { } one && one.Words.End + 1 < Words.Length && Words[one.Words.End].Upos == Upos.CCONJ
        && Phrases.Find(p => p.Words.First == one.Words.End + 1 && p.Marker is null) is { } other && other.Words.End < Words.Length && IsFiniteVerb(other.Words.End) && Words[other.Words.End].Upos == Upos.VERB && !order.HasObject(other.Words.End, Words.Length);

    /// <summary>A dash between two names ("трасса Бишкек — Ош") parts no clauses; where case tells, save one with a verb on both sides ("саммит прошёл в Осло — Чили и Перу подписали договор").</summary>
    private bool JoinsNames(int at, int start) => at > 0 && at + 1 < Words.Length && Words[at - 1].Upos == Upos.PROPN && Words[at + 1].Upos == Upos.PROPN
        && !(cases is not null && HasFinite(start, at) && HasFinite(at + 1, PastJoined(at, NextMark(at + 1))));

    /// <summary>"Двоих задержанных — слесаря и сторожа — отпустили": whether a dash opens or closes an aside without a verb between a side and its verb.</summary>
    private bool IsAsideDash(int at, int start)
    {
        var first = at;
        for (var i = start; i < at; i++)
        {
            first = Words[i].Token.Form == "—" ? i : first;
        }

        if (first == start || HasFinite(start, first))
        {
            return false;
        }

        for (var i = first + 1; i + 1 < Words.Length && i - first <= AsideReach && Words[i].Token.Form is not (";" or ":"); i++)
        {
            if (Words[i].Token.Form == "—")
            {
                return i >= at && Words[i - 1].Token.Kind == TokenKind.Word && IsFiniteVerb(i + 1) && !HasFinite(first + 1, i);
            }
        }

        return false;
    }

    /// <summary>"Под стражей — владелец клуба", "владелец клуба — под стражей": whether a dash stands for the copula between somebody and what is said of him, tied by an adposition, without a verb.</summary>
    private bool IsCopulaDash(int at, int start)
    {
        var end = NextMark(at + 1);
        return end > at + 1 && !HasFinite(start, at) && !HasFinite(at + 1, end) && IsTiedPredicate(start, at) != IsTiedPredicate(at + 1, end) && HasBare(start, at) != HasBare(at + 1, end);

        bool HasBare(int first, int last) => Phrases.Exists(p => p.Words.First >= first && p.Words.End <= last && IsSaidOfBare(p));
    }

    /// <summary>Whether a stretch opens with what an adposition ties, past adverbs, and has no bare noun beside it but what that is of.</summary>
    private bool IsTiedPredicate(int first, int end)
    {
        while (first < end && Words[first].Upos is Upos.ADV or Upos.PART or Upos.PUNCT)
        {
            first++;
        }

        return first + 1 < end && Words[first].Upos == Upos.ADP && Phrases.Exists(p => p.Words.First == first + 1 && p.Marker is not null && !IsTime(p.Head))
            && !Phrases.Exists(p => p.Words.First >= first && p.Words.End <= end && IsSaidOfBare(p));
    }

    /// <summary>Whether a phrase may be what a predicate without a verb is said of: a bare nominative, or persons who are counted.</summary>
    private bool IsSaidOfBare(Phrase phrase) =>
        phrase.Marker is null && !IsTime(phrase.Head) && !IsOwnerOfTied(phrase)
        && (phrase.Case == CaseFeature.Nom || phrase.Case == CaseFeature.Gen && Enumerable.Range(phrase.Words.First, phrase.Head - phrase.Words.First).Any(i => Words[i].IsNumber && Words[i].Features.Case is CaseFeature.Nom or CaseFeature.None));

    /// <summary>"В руках партизан": whether a phrase that may be a genitive stands right behind what an adposition ties.</summary>
    private bool IsOwnerOfTied(Phrase phrase) => Words[phrase.Head].Analyses.Any(a => a.Lemma == Words[phrase.Head].Lemma && a.Features.Case == CaseFeature.Gen) && PhraseEndingAt(phrase.Words.First) is { Marker: not null };

    /// <summary>"22:00-დან": the mark between two numbers of one hour or score.</summary>
    private bool IsClock(int at) => at > 0 && at + 1 < Words.Length && Words[at].Token.Form == ":" && Words[at - 1].Token.Kind == TokenKind.Number && Words[at + 1].Token.Kind == TokenKind.Number;

    /// <summary>Whether a stretch opens with a word that brings in what is said, feared, denied ("that", "что", "რომ"), or with a mark and one.</summary>
    private bool OpensContent(int start) =>
        bareTold.Contains(start) || BringsContent(start) || start + 1 < Words.Length && Words[start].Upos is Upos.PUNCT or Upos.CCONJ && BringsContent(start + 1);

    private bool BringsContent(int at) => Pack.BringsContent(Words, at) || Pack.RoleOf(Words[at].Lower) == "alleged";

    /// <summary>A word that opens a relative clause: "who", "который", "რომელიც"; not "that" of a content clause, which stands after a verb.</summary>
    private bool IsRelative(int at) => Words[at].Features.PronType == PronTypeFeature.Rel && (at == 0 || Words[at - 1].Upos is not Upos.VERB)
        || Pack.Sides == "accusative" && Words[at].Token.Form == "," && RelativeBehind(at) >= 0
        || order is not null && PartBehind(at) >= 0
        || order is not null && at > 1 && Words[at] is { Upos: Upos.DET or Upos.PRON, Features.PronType: PronTypeFeature.Int } && Words[at - 1].Upos == Upos.ADP && Words[at - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.PUNCT;

    /// <summary>"The town where police killed four miners was calm": where order tells, whether a word says of the noun before it what was there.</summary>
    private bool IsWhere(int at) =>
        order is not null && Words[at] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.Int } && Words[at].Analyses.Any(a => a.Features.PronType == PronTypeFeature.Rel) && PhraseEndingAt(at > 0 && Words[at - 1].Token.Form == "," ? at - 1 : at) is { IsPronoun: false };

    /// <summary>"Nine people, three of whom were children, were killed": where order tells, the relative word that a mark brings in behind a number or article and what ties it; -1 for none.</summary>
    private int PartBehind(int mark) =>
        mark > 0 && mark + 3 < Words.Length && Words[mark].Token.Form == "," && (Words[mark + 1].IsNumber || Words[mark + 1].Upos is Upos.NUM or Upos.DET or Upos.PRON or Upos.ADJ) && Pack.RelationOf(Words[mark + 2].Lower) == Relation.Genitive
        && Words[mark + 3] is { Upos: Upos.PRON or Upos.DET, Features.PronType: PronTypeFeature.Rel or PronTypeFeature.Int } ? mark + 3 : -1;

    /// <summary>Where case tells: the relative word that a mark brings in, with an adposition and its noun between at the most (", в результате которого …"); -1 for none.</summary>
    private int RelativeBehind(int mark)
    {
        for (var i = mark + 1; i < Words.Length && i - mark <= RelativeReach; i++)
        {
            if (Words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return i;
            }

            if (Words[i].Upos is not (Upos.ADP or Upos.NOUN))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The mark that a closing quotation mark belongs to; null for one that opens.</summary>
    private int? Opening(int at)
    {
        int? open = null;
        for (var i = 0; i < at; i++)
        {
            if (Words[i].Token.Form is "«" or "»" or "„" or "“" or "”" or "\"")
            {
                open = open is null ? i : null;
            }
        }

        return open;
    }

    /// <summary>Where a quotation that begins before an index ends; names in quotes have no verb.</summary>
    private int Closing(int from)
    {
        var end = from;
        while (end < Words.Length && Words[end].Token.Form is not ("»" or "”" or "“" or "\""))
        {
            end++;
        }

        return end;
    }

    private int NextMark(int from)
    {
        for (var i = from; i < Words.Length; i++)
        {
            // "…, მუშები გაზრდას და დაბრუნებას ითხოვენ": where verbs stand last, what is joined before the verb is in its clause.
            if (Words[i].Token.Form is "," or ";" or ":" || Words[i].Upos == Upos.SCONJ || Words[i].Upos == Upos.CCONJ && Pack.Sides != "ergative")
            {
                return i;
            }
        }

        return Words.Length;
    }

    /// <summary>"Used gas and water cannon to disperse men who had marched": where order tells, the relative word behind a purpose, past which no verb is what the conjunction joins; else the mark given.</summary>
    private int PastPurpose(int from, int mark)
    {
        var hasPurpose = false;
        for (var i = from + 1; i < mark && order is not null; i++)
        {
            if (hasPurpose && IsRelative(i))
            {
                return i;
            }

            if (IsFiniteVerb(i))
            {
                break;
            }

            hasPurpose |= Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm == VerbFormFeature.Inf && Words[i - 1].Upos == Upos.PART;
        }

        return mark;
    }

    /// <summary>"Порт закрыли, а полиция, применив газ, рассеяла толпу", "и мэр, вернувшийся из Осло, подал в отставку": where case tells, the mark behind an aside with a converb, a participle or a relative word and the verb behind it, for which a subject waits before the aside; else the mark given.</summary>
    private int PastAside(int at, int mark)
    {
        if (cases is null || mark + 2 >= Words.Length || Words[mark].Token.Form != "," || HasFinite(at + 1, mark)
            || !(IsSetOffConverb(mark + 1) || IsRelative(mark) || Words[mark + 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None }))
        {
            return mark;
        }

        var close = mark + 1;
        while (close < Words.Length && Words[close].Token.Form is not ("," or ";" or ":" or "—" or "."))
        {
            close++;
        }

        if (close >= Words.Length || Words[close].Token.Form != ",")
        {
            return mark;
        }

        var verb = close + 1;
        var end = NextMark(verb);
        while (verb < end && !HasFinite(verb, verb + 1))
        {
            verb++;
        }

        return verb < end && Phrases.Exists(p => p.Words.First > at && p.Words.End <= mark && p.Marker is null && !IsTime(p.Head) && cases.MayBe(p, CaseFeature.Nom) && cases.MayAgree(p, verb)) ? end : mark;
    }

    /// <summary>"Взрыв прогремел ночью, а затем мэры Осло и Лиона выразили …": where case tells, the mark past what only joins two nouns or attributes of one case before any verb, where the first is not joined to what stands before; else the mark given.</summary>
    private int PastJoined(int at, int mark)
    {
        if (cases is null || mark >= Words.Length || HasFinite(at + 1, mark))
        {
            return mark;
        }

        var joint = PastJointDoers(at, mark);
        if (joint != mark || Words[at].Upos == Upos.CCONJ && Words[at - 1].Token.Form != "," && PhraseEndingAt(at) is { } former && Phrases.Find(p => p.Words.First > at) is { } next && ShareCase(former, next))
        {
            return joint;
        }

        while (mark < Words.Length && Words[mark].Upos == Upos.CCONJ && Words[mark - 1].Token.Form != "," && JoinsAlike(mark))
        {
            mark = NextMark(mark + 1);
        }

        return mark;

        bool JoinsAlike(int joint) => joint + 1 < Words.Length
            && (Words[joint - 1].Upos == Upos.ADJ && Words[joint + 1].Upos == Upos.ADJ && Words[joint - 1].Analyses.Any(a => a.Upos == Upos.ADJ && Words[joint + 1].Analyses.Any(b => b.Upos == Upos.ADJ && b.Features.Case == a.Features.Case))
                || PhraseEndingAt(joint) is { } left && PhraseBeginningAt(joint + 1) is { } right && ShareCase(left, right));
    }

    private bool ShareCase(Phrase left, Phrase right) =>
        Words[left.Head].Analyses.Any(a => a.Features.Case != CaseFeature.None && a.Lemma == Words[left.Head].Lemma && cases!.MayBe(right, a.Features.Case));

    /// <summary>"Ушла в отставку, а накануне Чили и Перу подписали договор": where case tells, the mark behind those who are joined as who does what a plural right behind them tells, where the first is not joined to what stands before; else the mark given.</summary>
    private int PastJointDoers(int at, int mark)
    {
        if (cases is null || Words[mark].Upos != Upos.CCONJ && Words[mark].Token.Form != "," || Doer(end: mark) is not { } first || Phrases.Find(p => p.Words.End == at) is { } former && former.Head != first.Head && Words[at].Upos == Upos.CCONJ && cases.MayBe(former, first.Case))
        {
            return mark;
        }

        var joint = mark;
        while (joint + 1 < Words.Length && (Words[joint].Upos == Upos.CCONJ || Words[joint].Token.Form == ",") && Phrases.Find(p => p.Words.First == joint + 1 && p.Marker is null && cases.MayBe(p, CaseFeature.Nom)) is { } next)
        {
            var end = (next.Holder ?? next.Whole ?? next.Words).End;
            if (Words[joint].Upos == Upos.CCONJ)
            {
                var verb = end;
                while (verb < Words.Length && Words[verb].Upos is Upos.ADV or Upos.PART)
                {
                    verb++;
                }

                return verb < Words.Length && HasFinite(verb, verb + 1) && IsPlural(verb) ? NextMark(verb + 1) : mark;
            }

            joint = end;
        }

        return mark;

        Phrase? Doer(int end) => Phrases.Find(p => p.Words.First > at && p.Marker is null && (p.Holder ?? p.Whole ?? p.Words).End == end && cases.MayBe(p, CaseFeature.Nom) && !IsTime(p.Head));
    }

    /// <summary>"…, ещё восемь, включая двоих детей, ранены": where case tells, the mark behind an aside that names a part of what stands before it; else the mark given.</summary>
    private int PastPart(int mark)
    {
        // "მაღაროელები, შესაძლოა, გაიფიცონ": nor does an adverb between marks part a side from its verb.
        if (Pack.Sides == "ergative" && mark + 2 < Words.Length && Words[mark].Token.Form == "," && Words[mark + 1].Upos == Upos.ADV && Words[mark + 2].Token.Form == ",")
        {
            return NextMark(mark + 3);
        }

        if (order is not null || mark + 1 >= Words.Length || Words[mark].Token.Form != "," || Pack.Including(Words, mark + 1) == 0 && Pack.RoleOf(Words[mark + 1].Lower) != "mostly")
        {
            return mark;
        }

        var close = mark + 1;
        while (close < Words.Length && Words[close].Token.Form is not ("," or ";" or ":"))
        {
            close++;
        }

        return HasFinite(mark + 1, close) || close + 1 >= Words.Length || Words[close].Token.Form != "," ? mark : NextMark(close + 1);
    }

    /// <summary>Where case tells: a converb right behind the mark that sets it off.</summary>
    private bool IsSetOffConverb(int at) => Pack.Sides == "accusative" && at > 0 && at < Words.Length && Words[at - 1].Token.Form == ","
        && (Words[at].Features.VerbForm == VerbFormFeature.Conv || at + 1 < Words.Length && Pack.IsNegation(Words[at]) && Words[at + 1].Features.VerbForm == VerbFormFeature.Conv);

    /// <summary>"Ворвавшись в отель, боевики застрелили двоих": where case tells, a converb that opens a stretch, past a conjunction, adverbs or a negation.</summary>
    private bool IsOpeningConverb(int at, int start) =>
        Pack.Sides == "accusative" && Words[at].Features.VerbForm == VerbFormFeature.Conv && Enumerable.Range(start, at - start).All(i => Words[i].Upos is Upos.CCONJ or Upos.ADV or Upos.PART || Words[i].Token.Form is "«" or "—" or ",");

    /// <summary>"Депутат, выражая мнение партии, заявил …": the mark that closes a converb between marks, before the verb of its clause; null for none.</summary>
    private int? AsideEnd(int converb, int end)
    {
        var mark = NextMark(converb + 1);
        return mark < end && Words[mark].Token.Form == "," && HasFinite(mark, end) ? mark : null;
    }

    /// <summary>Whether a phrase stands with a converb between marks that is not the verb itself.</summary>
    private bool IsInAside(Phrase phrase, int verb, int start, int end)
    {
        for (var i = phrase.Words.First - 1; i >= start; i--)
        {
            if (i > start && IsSetOffConverb(i) || IsOpeningConverb(i, start))
            {
                return i != verb && AsideEnd(i, end) is { } closed && phrase.Words.End <= closed && verb > closed;
            }
        }

        return false;
    }

    private bool HasFinite(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "Having killed two guards, rebels fled": nor is what stands behind a participle of the auxiliary.
            if (cases?.IsTold(i) == true || IsPerfect(i) && Pack.RoleOf(Words[i - 1].Lemma) != "passive")
            {
                continue;
            }

            if ((Words[i].Upos == Upos.ADJ || Words[i] is { Upos: Upos.NOUN, Best.Adposition: not null } || Words[i] is { Upos: Upos.PROPN, Best.Adposition: not null } && Pack.Sides == "ergative" || IsSaidWithCopula(i) || IsClosingCopula(i)) && HasCopula(i) || IsTiedWithCopula(i) || IsClosingVerb(i) || IsElliptical(i) || Pack.Sides == "accusative" && Words[i] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short } && (Words[i].Features.Gender != GenderFeature.Neut || Words[i].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Part)) || Pack.Sides == "ergative" && i + 1 < end && Copula(i + 1) == i)
            {
                return true;
            }

            // "Police sided with the mob": what was read as an adjective right after a noun, but is no attribute of it.
            if (order is not null && (PhraseFinder.IsVerbBeforeNumber(Words, i) || PhraseFinder.IsPastAfterNoun(Words, i) || PhraseFinder.IsPastBeforeArticle(Words, i, Pack) || i > 0 && Words[i].Upos == Upos.ADJ && Words[i - 1].Upos is Upos.NOUN or Upos.PROPN && Words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && !order.IsReduced(i, Words.Length)))
            {
                return true;
            }

            // "გაფიცულები … გაზრდას და … აღდგენას ითხოვენ": where participles show case, one in a noun phrase and without a copula is no verb.
            if (Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None or VerbFormFeature.Part && !IsBehindArticle(i)
                && (Pack.Sides != "accusative" || Words[i].Features is not { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None })
                && (Pack.Sides != "ergative" || Words[i].Features.VerbForm != VerbFormFeature.Part || HasCopula(i) || !Phrases.Any(p => p.Words.First <= i && i < p.Words.End))
                // "Two of the detained, including a priest, were freed": nor is one right behind an article.
                && (order is null || Words[i].Features.VerbForm != VerbFormFeature.Part || Words[i].Features.Tense != TenseFeature.Pres && !(i > 0 && Words[i - 1] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def }) && !order.IsReduced(i, Words.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"საზღვარზე ზავია, მაგრამ …": where verbs stand last, a copula written into a noun that stands before a mark or conjunction.</summary>
    private bool IsClosingCopula(int at)
    {
        if (Pack.Sides != "ergative" || Words[at] is not { Upos: Upos.NOUN, Best.IsGuess: false, Features.VerbForm: VerbFormFeature.None } || !HasCopula(at) || IsTime(at) || at + 1 < Words.Length && Words[at + 1].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ))
        {
            return false;
        }

        // "შვიდი მგზავრი, რომელთა შორის ორი ბავშვია, დაშავდა": what only names a part is no clause.
        var mark = at;
        while (mark > 0 && Words[mark].Token.Form != ",")
        {
            mark--;
        }

        return mark == 0 || Pack.Including(Words, mark + 1) == 0;
    }

    private bool IsFiniteVerb(int at) => Words[at].Upos is Upos.VERB or Upos.AUX && Words[at].Features.VerbForm == VerbFormFeature.Fin && !IsBehindArticle(at);

    /// <summary>"A married couple died": what stands between an article and its noun is no verb, whatever it was read as.</summary>
    private bool IsBehindArticle(int at) => order is not null && at > 0 && Words[at].Upos == Upos.VERB && Words[at - 1] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None } && order.IsAttribute(at);
}
