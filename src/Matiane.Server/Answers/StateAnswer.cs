using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Mentions;

namespace Matiane.Server.Answers;

/// <summary>What is, was and will be in force in a view.</summary>
/// <param name="At">The moment that <c>standing</c> speaks of.</param>
/// <param name="Total">Events of the view that may tell of states.</param>
/// <param name="Looked">How many of them were looked at, the latest first: where these are fewer, older states may be missing.</param>
/// <param name="States">The states.</param>
internal sealed record StatesAnswer(DateTimeOffset At, int Total, int Looked, ImmutableArray<StateAnswer> States)
{
    /// <summary>The states of a view.</summary>
    public static StatesAnswer Of(StateView view, DateTimeOffset at) => new(at, view.Total, view.Looked, [.. view.States.Select(s => StateAnswer.Of(s, view, at)).OfType<StateAnswer>()]);
}

/// <summary>Something that holds at a place from one time to another, with evidence at both ends.</summary>
/// <param name="Kind">emergency, curfew, internet, media, office …</param>
/// <param name="Scope">What of it: an outlet, "mobile", an office.</param>
/// <param name="Holder">Who holds the office.</param>
/// <param name="Tenure">held, acting, resigned, dismissed or vacant.</param>
/// <param name="Hours">Hours of the day, "20:00/07:00".</param>
/// <param name="Place">Where in the country; null for all of it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="From">Since when; where only its being in force is told, the earliest such moment.</param>
/// <param name="Since">Since when, where its beginning is told.</param>
/// <param name="To">Until when.</param>
/// <param name="UntilPlanned">Whether its end is only announced.</param>
/// <param name="Planned">Whether it is only announced.</param>
/// <param name="Standing">in force, planned, unknown, ended or not yet.</param>
/// <param name="LastConfirmed">Last report that speaks of it as in force.</param>
/// <param name="Event">Event of <paramref name="Claim"/>.</param>
/// <param name="Claim">The claim that tells its beginning, or that it holds.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Language">Its language.</param>
/// <param name="EndClaim">The claim that tells its end.</param>
/// <param name="EndSentence">Its sentence.</param>
/// <param name="EndLanguage">Its language.</param>
/// <param name="Claims">Every claim that tells of it.</param>
/// <param name="Contradicted">Claims that deny it.</param>
/// <param name="Sayers">On whose word.</param>
/// <param name="Origins">Independent origins.</param>
internal sealed record StateAnswer(
    string Kind, string? Scope, string? Holder, string? Tenure, string? Hours, string? Place, string? Country, string? From, string? Since, string? To, bool UntilPlanned, bool Planned,
    string Standing, DateTimeOffset? LastConfirmed, string Event, string Claim, string? Sentence, string? Language, string? EndClaim, string? EndSentence, string? EndLanguage,
    ImmutableArray<string> Claims, ImmutableArray<string> Contradicted, ImmutableArray<string> Sayers, int Origins)
{
    /// <summary>A state; null for one of which no claim tells.</summary>
    public static StateAnswer? Of(PlaceState state, StateView view, DateTimeOffset at)
    {
        ImmutableArray<string> told = [.. state.Began, .. state.Extended, .. state.Ended];
        if (told.IsEmpty)
        {
            return null;
        }

        var (claim, happening) = view.Claims[told[0]];
        var end = state.Ended.IsEmpty || state.Ended[0] == told[0] ? null : view.Claims[state.Ended[0]].Claim;
        var since = StateLines.Moment(state.Since);
        return new StateAnswer(
            state.Kind, state.Scope, state.Holder, state.Tenure, state.Hours, state.Place is { Precision: PlacePrecision.Country, Country: not null } ? null : state.Place.Name, state.Place.Country,
            since ?? StateLines.Moment(state.FirstTold is { } first ? new StateMoment(first, first.TimeOfDay == TimeSpan.Zero) : null), since, StateLines.Moment(state.Until),
            state.UntilIsPlanned, state.IsPlanned, StateLines.Standing(state, at), state.LastConfirmed, happening, claim.Address, claim.EvidenceText, claim.Report.Language,
            end?.Address, end?.EvidenceText, end?.Report.Language, [.. told.Distinct(StringComparer.Ordinal)], state.Contradicted, state.Sayers,
            Matiane.Chronicle.Views.Origins.Count([.. told.Distinct(StringComparer.Ordinal).Select(a => view.Claims[a].Claim)]).Independent);
    }
}

/// <summary>Reports of one hour against what is usual.</summary>
/// <param name="Hour">Its beginning, UTC.</param>
/// <param name="N">Reports in it.</param>
/// <param name="Usual">What is usual in such an hour; null where nothing earlier is known to compare with.</param>
/// <param name="Down">Whether connectivity was down.</param>
/// <param name="Silent">Whether the lack of reports is to be read as silence.</param>
internal sealed record HourAnswer(DateTimeOffset Hour, int N, double? Usual, bool Down, bool Silent)
{
    /// <summary>An hour.</summary>
    public static HourAnswer Of(SilentHour hour) => new(hour.Hour, hour.Reports, hour.Usual, hour.Down, hour.IsSilent);
}
