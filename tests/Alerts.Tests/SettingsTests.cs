using Alerts.Reading.Knowledge;

namespace Alerts.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly Folders folders = new(Directory.CreateTempSubdirectory("alerts-settings-").FullName);

    [Fact]
    public void WithoutAFileEverySettingHasItsDefault()
    {
        var (options, faults) = Load();

        Assert.Empty(faults);
        Assert.Equal((8, "en", Access.Open), (options.DigestHour, options.Language, options.Access));
    }

    [Fact]
    public void TheShippedFileSaysTheDefaultsAndNothingElse()
    {
        var beside = new Folders(AppContext.BaseDirectory);
        var (shipped, faults) = Settings.Load(beside, new Dictionary<string, string>());

        Assert.True(File.Exists(beside.Settings));
        Assert.Empty(faults);
        Assert.Equivalent(new AlertsOptions(), shipped);
    }

    [Fact]
    public void TheEnvironmentOverridesTheFile()
    {
        var (options, _) = Load("""{ "DigestHour": 6, "Retention": { "ReportDays": 90 } }""", ("ALERTS__Retention__ReportDays", "30"));

        Assert.Equal((6, 30), (options.DigestHour, options.Retention.ReportDays));
    }

    [Fact]
    public void AllFaultsAreListedAtOnceWithTheirLines()
    {
        var (_, faults) = Load(
            """
            {
              "DigestHour": 25,
              "Acces": "open",
              "Sources": { "Timeout": "soon" },
              "TimeZone": "Mars/Olympus"
            }
            """);

        Assert.Equal([2, 3, 4, 5], faults.Select(fault => fault.Line));
        Assert.Equal("config/alerts.json, line 2: DigestHour cannot be '25'. Write a number from 0 to 23.", faults[0].ToString());
        Assert.StartsWith("config/alerts.json, line 3: there is no setting 'Acces'. The settings here are DataFolder,", faults[1].ToString());
    }

    [Fact]
    public void BrokenJsonIsOneFaultWithItsLine()
    {
        var (_, faults) = Load("{\n  \"DigestHour\": 8\n  \"Language\": \"ar\"\n}");

        Assert.Equal(("config/alerts.json", 3), (faults.Single().File, faults.Single().Line));
    }

    [Fact]
    public void ATokenInTheFileIsRefused()
    {
        var (options, faults) = Load("""{ "BotToken": "1:A" }""");

        Assert.Null(options.BotToken);
        Assert.Contains("set TELEGRAM_BOT_TOKEN", faults.Single().Mend);
    }

    [Fact]
    public void TheSecretsFileIsReadAndTheEnvironmentWins()
    {
        File.WriteAllText(folders.Secrets, "# from @BotFather\nTELEGRAM_BOT_TOKEN=\"1:A\"\nPATH=nowhere\n");

        var environment = Settings.Environment(folders);

        Assert.Equal("1:A", environment["TELEGRAM_BOT_TOKEN"]);
        Assert.NotEqual("nowhere", environment["PATH"]);
    }

    [Fact]
    public void InvitationsNeedACode()
    {
        Assert.Contains("ALERTS_INVITE_CODE", Load("""{ "Access": "invite" }""").Faults.Single().Mend);
        Assert.Empty(Load("""{ "Access": "invite" }""", ("ALERTS_INVITE_CODE", "olive")).Faults);
    }

    public void Dispose() => Directory.Delete(folders.Root, recursive: true);

    private (AlertsOptions Options, IReadOnlyList<Fault> Faults) Load(string? json = null, params (string Name, string Value)[] environment)
    {
        Directory.CreateDirectory(folders.Config);
        if (json is not null) File.WriteAllText(folders.Settings, json);
        return Settings.Load(folders, environment.ToDictionary(variable => variable.Name, variable => variable.Value));
    }
}
