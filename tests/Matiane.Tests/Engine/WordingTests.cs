using System.Globalization;
using Matiane.Claims;

namespace Matiane.Tests.Engine;

/// <summary>
/// Single sentences of our own in many wordings (data/wordings, README there): the share whose event, mode and status are found must not fall below the floor of the
/// language's file, and sentences without a happening must not give more claims than it allows.
/// </summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ka")]
    public void Events_are_found_in_many_wordings(string language)
    {
        var (floor, quiet) = (0.0, 0);
        var (asked, found, invented) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var line in File.ReadAllLines(TestData.File("tests", "Matiane.Tests", "data", "wordings", $"{language}.txt")).Where(l => l.Length > 0))
        {
            if (line.StartsWith("## floor ", StringComparison.Ordinal))
            {
                floor = double.Parse(line[9..], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("## quiet ", StringComparison.Ordinal))
            {
                quiet = int.Parse(line[9..], CultureInfo.InvariantCulture);
            }
            else if (!line.StartsWith('#'))
            {
                var parts = line.Split(" | ", 3);
                Assert.True(parts.Length == 3, $"\"{line}\" is no row of three parts.");
                var claims = TestCoder.Code(language, parts[2], "2024-05-14").Claims;
                if (parts[0] == "QUIET")
                {
                    invented += claims.Length;
                    wrong.AddRange(claims.Select(c => $"invented {c.Event}/{c.Mode}: {parts[2]}"));
                }
                else
                {
                    asked++;
                    var status = Enum.Parse<ClaimStatus>(parts[1], ignoreCase: true);
                    var isFound = claims.Any(c => c.Status == status && parts[0].Split('|').Any(code => code == c.Event || code == $"{c.Event}/{c.Mode}"));
                    found += isFound ? 1 : 0;
                    if (!isFound)
                    {
                        wrong.Add($"not found {line}");
                    }
                }
            }
        }

        Assert.True(asked > 0, $"{language}: no sentences.");
        Assert.True((double)found / asked >= floor, $"{language}: {found} of {asked} found, below the floor {floor:0.000}.\n{string.Join('\n', wrong)}");
        Assert.True(invented <= quiet, $"{language}: {invented} claims of quiet sentences, more than {quiet}.\n{string.Join('\n', wrong)}");
    }
}
