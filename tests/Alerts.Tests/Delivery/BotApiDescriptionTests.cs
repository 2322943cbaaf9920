using System.Text.Json;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;

namespace Alerts.Tests.Delivery;

/// <summary>The emulator held against the Bot API's own description, where a copy of it lies beside the checkout.</summary>
public sealed class BotApiDescriptionTests
{
    [DescribedFact]
    public void EachMethodOfTheEmulatorHasTheParametersOfItsDescription()
    {
        using var description = JsonDocument.Parse(File.ReadAllText(DescribedFactAttribute.Description!));
        var methods = description.RootElement.GetProperty("methods");

        foreach (var (method, parameters) in BotApiMethods.Parameters)
            Assert.Equal($"{method}: {Described(methods.GetProperty(method))}", $"{method}: {parameters}");
    }

    private static string Described(JsonElement method) => method.TryGetProperty("fields", out var fields)
        ? string.Join(' ', fields.EnumerateArray().Select(field => field.GetProperty("name").GetString() + (field.GetProperty("required").GetBoolean() ? "!" : "")))
        : "";

    private sealed class DescribedFactAttribute : FactAttribute
    {
        public DescribedFactAttribute()
        {
            if (Description is null) Skip = "no copy of the Bot API's description beside the checkout";
        }

        public static string? Description { get; } = Find();

        private static string? Find()
        {
            for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "shared", "telegram", "bot-api-10.1.json");
                if (File.Exists(path)) return path;
            }

            return null;
        }
    }
}
