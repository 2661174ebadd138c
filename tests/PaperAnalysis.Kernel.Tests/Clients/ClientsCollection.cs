namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// One registered kernel for all tests with other people's programs, which take turns: each starts processes of its
/// own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ClientsCollection : ICollectionFixture<InstalledKernel>
{
    public const string Name = "clients";
}
