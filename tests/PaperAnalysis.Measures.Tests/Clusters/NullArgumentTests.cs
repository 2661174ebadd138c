using PaperAnalysis.Measures.Tests.Shared;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class NullArgumentTests
{
    public static TheoryData<string> Methods => NullArguments.Methods("Clusters");

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_is_missing_is_named(string method) => NullArguments.Refuses("Clusters", method);
}
