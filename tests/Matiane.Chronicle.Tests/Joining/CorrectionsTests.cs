using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Tests.Joining;

public class CorrectionsTests
{
    private static readonly DateTimeOffset Added = new(2022, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("killed", "2", "killed soldiers 1, injured people 40, killed - 2")]
    [InlineData("injured", "50+", "killed people 3, killed soldiers 1, injured - 50")]
    [InlineData("killed", null, "killed soldiers 1, injured people 40")]
    [InlineData("arrested", "7", "killed people 3, killed soldiers 1, injured people 40, arrested - 7")]
    public void A_figure_that_counts_everybody_is_replaced_whatever_it_calls_them(string measure, string? value, string expected)
    {
        const string line = """
            {"schema":"claims/1","id":"d","claims":[{"id":"c1","event":"ASSAULT","counts":[
            {"measure":"killed","group":"people","low":3,"high":3},{"measure":"killed","group":"soldiers","low":1,"high":1},{"measure":"injured","group":"people","low":40,"high":40}]}]}
            """;
        var claim = Assert.Single(CodedClaims.Read(line.ReplaceLineEndings(""), Added));
        var corrected = Corrections.Apply(claim, [new Decision("k1", DecisionKind.Correct, "d#c1", "me", Added) { Field = measure, Value = value }]);
        Assert.Equal(expected, string.Join(", ", corrected.Claim.Counts.Select(c => $"{c.Measure} {c.Group ?? "-"} {c.Low}")));
    }
}
