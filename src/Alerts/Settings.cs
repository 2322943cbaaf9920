using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Alerts.Reading.Knowledge;

namespace Alerts;

/// <summary>Reads the settings from everywhere they may stand, and lists everything that is wrong with them at once.</summary>
internal static class Settings
{
    public static (AlertsOptions Options, IReadOnlyList<Fault> Faults) Load(Folders folders, IReadOnlyDictionary<string, string> environment)
    {
        var faults = new List<Fault>();
        var settings = new List<Setting>();
        if (File.Exists(folders.Settings))
            settings.AddRange(Setting.FromJson(File.ReadAllText(folders.Settings), folders.Shown(folders.Settings), faults));
        settings.AddRange(Setting.FromEnvironment(environment));

        var options = new AlertsOptions();
        foreach (var setting in settings.Where(setting => setting.Path != "$schema")) Apply(setting, options, faults);
        AddSecrets(options, environment);
        if (options.Access == Access.Invite && string.IsNullOrEmpty(options.InviteCode))
            faults.Add(new Fault("environment", 0, "Access is invite and there is no invite code", "set ALERTS_INVITE_CODE in the environment or in .env"));
        if (options.PushToken is { Length: < 16 })
            faults.Add(new Fault("environment", 0, "ALERTS_PUSH_TOKEN is so short that it could be guessed", "take at least 16 characters, such as those of 'openssl rand -hex 24'"));
        return (options, faults);
    }

    /// <summary>The process's environment, and below it what <c>.env</c> says.</summary>
    public static Dictionary<string, string> Environment(Folders folders)
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (File.Exists(folders.Secrets))
            foreach (var line in File.ReadLines(folders.Secrets).Select(line => line.Trim()))
                if (!line.StartsWith('#') && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
                    variables[line[..sign].Trim()] = line[(sign + 1)..].Trim().Trim('"', '\'');
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }

    private static void Apply(Setting setting, AlertsOptions options, List<Fault> faults)
    {
        object owner = options;
        PropertyInfo? property = null;
        foreach (var level in setting.Path.Split(':'))
        {
            owner = property?.GetValue(owner) ?? owner;
            property = Find(owner, level);
            if (property is null)
            {
                faults.Add(new Fault(setting.File, setting.Line, $"there is no setting '{setting.Path}'", Known(owner)));
                return;
            }
        }

        Set(setting, owner, property!, faults);
    }

    private static void Set(Setting setting, object owner, PropertyInfo property, List<Fault> faults)
    {
        if (property.GetCustomAttribute<SecretAttribute>() is { } secret)
            faults.Add(new Fault(setting.File, setting.Line, $"'{setting.Path}' is a secret and does not belong here", $"take it out and set {secret.Variable} in the environment or in .env"));
        else if (!TryConvert(setting.Value, property.PropertyType, out var value))
            faults.Add(new Fault(setting.File, setting.Line, $"'{setting.Value}' is no value for {setting.Path}", Expected(property.PropertyType)));
        else if (Broken(property, value) is { } rule)
            faults.Add(new Fault(setting.File, setting.Line, $"{setting.Path} cannot be '{setting.Value}'", rule));
        else
            property.SetValue(owner, value);
    }

    private static void AddSecrets(AlertsOptions options, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var property in typeof(AlertsOptions).GetProperties())
            if (property.GetCustomAttribute<SecretAttribute>() is { } secret && environment.TryGetValue(secret.Variable, out var value) && value.Length > 0)
                property.SetValue(options, value);
    }

    private static PropertyInfo? Find(object owner, string name) =>
        owner.GetType().GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Known(object owner) =>
        "the settings here are " + string.Join(", ", owner.GetType().GetProperties().Where(property => !property.IsDefined(typeof(SecretAttribute))).Select(property => property.Name));

    private static bool TryConvert(string text, Type type, out object? value)
    {
        value = null;
        if (text.Length == 0 && type == typeof(string)) return true;
        if (type.IsEnum) return Enum.TryParse(type, text, ignoreCase: true, out value) && Enum.IsDefined(type, value!);
        try
        {
            value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return value is not null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Expected(Type type) =>
        type.IsEnum ? "write one of " + string.Join(", ", Enum.GetNames(type)).ToLowerInvariant()
        : type == typeof(bool) ? "write true or false"
        : type == typeof(TimeSpan) ? "write a duration as [days.]hours:minutes:seconds, such as 00:10:00"
        : "write a whole number";

    private static string? Broken(PropertyInfo property, object? value)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            if (!rule.IsValid(value)) return Sentence(rule, property.Name);
        return null;
    }

    private static string Sentence(ValidationAttribute rule, string name) => rule switch
    {
        RangeAttribute range => $"write a number from {range.Minimum} to {range.Maximum}",
        AllowedValuesAttribute allowed => $"write {string.Join(" or ", allowed.Values)}",
        UrlAttribute => "write a web address such as http://localhost:8081",
        RequiredAttribute => "write a value or take the line out",
        _ => rule.FormatErrorMessage(name),
    };
}
