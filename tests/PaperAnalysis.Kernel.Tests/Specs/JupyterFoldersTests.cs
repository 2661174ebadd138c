using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Kernel.Tests.Specs;

public sealed class JupyterFoldersTests
{
    [Theory]
    [InlineData("unix", "", "/home/u/.local/share/jupyter")]
    [InlineData("unix", "XDG_DATA_HOME=/x", "/x/jupyter")]
    [InlineData("unix", "XDG_DATA_HOME=/x;JUPYTER_DATA_DIR=/j", "/j")]
    [InlineData("macos", "", "/home/u/Library/Jupyter")]
    [InlineData("windows", "APPDATA=/roaming", "/roaming/jupyter")]
    [InlineData("windows", "", "/home/u/AppData/Roaming/jupyter")]
    public void The_users_folder_is_where_Jupyter_documents_it(string system, string variables, string expected) =>
        Assert.Equal(expected, Folders(system, variables).User.Replace('\\', '/'));

    /// <summary>Before, the kernel was then installed into <c>.local</c> of the working folder.</summary>
    [Fact]
    public void Without_HOME_it_is_the_home_folder_that_the_system_knows()
    {
        var user = JupyterFolders.From(_ => null, "unix").User;
        Assert.True(Path.IsPathRooted(user));
        Assert.EndsWith("/.local/share/jupyter", user, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_that_depends_on_the_working_folder_is_refused() =>
        Assert.StartsWith(
            "found the Jupyter data folder 'here/.local/share/jupyter', expected one that does not depend on the working folder.",
            Assert.Throws<IOException>(() => JupyterFolders.From(n => n == "HOME" ? "here" : null, "unix")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Folders_of_JUPYTER_PATH_come_first() =>
        Assert.Equal(
            ["/a", "/b", "/home/u/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"],
            Folders("unix", "JUPYTER_PATH=/a:/b").Search
        );

    private static JupyterFolders Folders(string system, string variables)
    {
        var values = variables
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(v => v.Split('=', 2))
            .ToDictionary(v => v[0], v => v[1]);
        return JupyterFolders.From(
            name => name is "HOME" or "USERPROFILE" ? "/home/u" : values.GetValueOrDefault(name),
            system
        );
    }
}
