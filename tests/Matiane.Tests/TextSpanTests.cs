using Matiane.Text;

namespace Matiane.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_reads_the_text_it_covers() => Assert.Equal("b", new TextSpan(1, 2).In("abc").ToString());
}
