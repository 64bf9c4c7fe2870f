using Matiane.Claims;
using Matiane.Gazetteer;
using Matiane.Text;

namespace Matiane.Tests;

/// <summary>The engine over the compiled packs, as the command wires it.</summary>
internal static class TestCoder
{
    public static GazetteerIndex Gazetteer { get; } = GazetteerIndex.Open(TestData.File("artifacts", "data", "gazetteer.bin"));

    public static Coder Coder { get; } = new(TestData.Packs, Gazetteer);

    public static CodedReport Code(string language, string text, string? published = "2022-01-05", string? title = null) => Coder.Code(new Report("test", text)
    {
        Language = language,
        Title = title,
        Published = published is null ? null : DateTime.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
        PublishedText = published,
    });
}
