using System.CommandLine;
using Alerts.Conversation;
using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Sources;
using Alerts.Sources.Http;
using Alerts.Steps;
using Alerts.Storage;
using Alerts.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Telegram.Bot;

namespace Alerts;

/// <summary>The inventory: every verb, every part of the service and every line of the timetable is written out here.</summary>
public static class Program
{
    private const string Purpose =
        "Watches the news for sieges, casualties and blocked aid, in Arabic and English, and tells subscribers on Telegram.\n" +
        "Without a verb it runs the service: on Telegram where TELEGRAM_BOT_TOKEN is set, here in the terminal where it is not.";

    private const string Examples =
        """
        alerts                                    talk to the bot in the terminal: type /start
        alerts --at 2016-10-04                    live through an old day as if it were today
        alerts read article.txt                   what an article says, as JSON
        echo 'مقتل 12 شخصا على الأقل في رفح' | alerts read
        alerts check                              is everything in config/ as it should be?
        alerts digest --for 42 --dry-run          the digest a subscriber would get now
        alerts sources                            each feed and how it is
        alerts places import YE.txt               a country's places from a GeoNames dump
        """;

    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var root = new RootCommand(Purpose);
        RunVerb.AddTo(root);
        ReadVerb.AddTo(root);
        CheckVerb.AddTo(root);
        DigestVerb.AddTo(root);
        SearchVerb.AddTo(root);
        ReviewVerb.AddTo(root);
        IncidentsVerb.AddTo(root);
        SourcesVerb.AddTo(root);
        PlacesVerb.AddTo(root);
        HealthVerb.AddTo(root);
        HelpWithExamples.AddTo(root, Examples);

        // The host stops on Ctrl+C and SIGTERM by itself, and may take ten seconds for it.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    /// <summary>When each step runs. Nothing else in the service happens by the clock.</summary>
    internal static Schedule Timetable => new(
    [
        new(typeof(CollectArticles), "0/2 * * * * ?", "A file dropped into the inbox is seen in seconds; feeds are asked only when their own time has come.", typeof(ReadArticles)),
        new(typeof(ReadArticles), "0/10 * * * * ?", "Woken by what was collected; by the clock for what a crash left unread.", typeof(ReadArticles), typeof(RaiseAlerts)),
        new(typeof(RaiseAlerts), "0/10 * * * * ?", "Woken by what was read; by the clock for what a crash left untold.", typeof(RaiseAlerts), typeof(DeliverMessages)),
        new(typeof(TellHeldAlerts), "30 * * * * ?", "Each minute: whose quiet hours are over? Nothing to do where nothing is held.", typeof(DeliverMessages)),
        new(typeof(WriteDigests), "0 * * * * ?", "Each minute: who is due? One question to an index, whatever the number of subscribers.", typeof(WriteDigests), typeof(DeliverMessages)),
        new(typeof(DeliverMessages), "* * * * * ?", "Woken by what was written; each second for what had to wait.", typeof(DeliverMessages)),
        new(typeof(ForgetOldNews), "0 17 3 * * ?", "Once a night, when little else happens."),
    ]);

    /// <summary>The parts of the service, in the order of the belt.</summary>
    internal static void Wire(IServiceCollection services, Config config, TimeProvider clock)
    {
        var options = config.Options;
        services.AddSingleton(clock);
        services.AddSingleton(new Heartbeat(config.Data, TimeProvider.System));

        // Sources: a new kind is one line
        var http = options.Sources.ToHttpRules();
        services.AddSingleton(_ => new Fetcher(new GuardedConnection(http).CreateHandler(), http, clock));
        services.AddSingleton<Robots>();
        services.AddSingleton<FullText>();
        services.AddSingleton<IFeed, RssFeed>();
        services.AddSingleton<IFeed>(parts => new ReliefWebFeed(parts.GetRequiredService<Fetcher>(), options.ReliefWebAppName));
        services.AddSingleton<IFeed>(new InboxFeed());
        services.AddSingleton<IFeed>(new InboxFeed("push"));
        services.AddSingleton(parts => new SourceWatch(config.Folders, options, config.Sources, parts.GetRequiredService<ILogger<SourceWatch>>()));
        services.AddSingleton<Func<IReadOnlyList<Source>>>(parts => parts.GetRequiredService<SourceWatch>().Current);
        services.AddSingleton(config.Agencies);
        services.AddSingleton(CollectRules.Default with { AskEvery = options.Sources.AskEvery, AtOnce = options.Sources.AtOnce });

        if (options.PushToken is { } push)
            services.AddHostedService(parts => new PushListener(options.Push.Listen, new PushEndpoint(ListedSources.PushFolder(config.Folders, options), push, clock), parts.GetRequiredService<ILogger<PushListener>>()));

        // Reading
        var reader = new Reader(config.Lexicon);
        services.AddSingleton<Func<string, DateOnly?, string?, ArticleReading>>((text, published, language) => reader.Read(text, published, language));

        // Situation
        services.AddSingleton(config.Places);

        // Digests
        services.AddSingleton(config.Wordings);
        services.AddSingleton<Func<string, string, string>>((language, key) => config.Wordings.For(language).Say(key));

        // Delivery: Telegram with a token, the terminal without
        if (options.BotToken is { } token)
        {
            services.AddSingleton<ITelegramBotClient>(TelegramMessenger.Connect(token, options.Telegram.BaseUrl));
            services.AddSingleton<IMessenger, TelegramMessenger>();
            services.AddSingleton(Pace.Limits.Telegram);
        }
        else
        {
            var console = new ConsoleMessenger(Console.Out, styled: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
            services.AddSingleton(console);
            services.AddSingleton<IMessenger>(console);
            services.AddSingleton(Pace.Limits.None);
        }

        // Storage
        services.AddDbContextFactory<AlertsDb>(db => AlertsDb.Configure(db, $"Data Source={config.Database}"));

        // Steps, by the clock
        services.AddSingleton(options.Retention.ToRetention());
        services.AddSingleton(new AlertRules(options.MostAlertsAnHour));
        services.AddSingleton<DigestPreview>().AddSingleton<CurrentWatchlists>();
        Timetable.AddTo(services, clock);

        Converse(services, config, clock);
    }

    /// <summary>The conversation: a new command is one line.</summary>
    private static void Converse(IServiceCollection services, Config config, TimeProvider clock)
    {
        var options = config.Options;
        var languages = new Languages(config.Wordings, options.Language);
        services.AddSingleton(languages);
        services.AddSingleton(new Defaults(options.Language, options.TimeZone, options.DigestHour));
        services.AddSingleton(new AccessRule(options.Access == Access.Open, options.InviteCode is { } code ? [code] : []));
        services.AddSingleton(Operators.Read(options.Operators));
        services.AddSingleton(new PlaceNames(config.Lexicon.Gazetteer, languages.All));
        services.AddSingleton(new Topics(languages.All));
        services.AddSingleton(new Zones(languages.All));
        services.AddSingleton<QueryLanguage>().AddSingleton<QueryErrorText>().AddSingleton<Durations>().AddSingleton<SettingsText>();
        services.AddSingleton<DigestWish>().AddSingleton<WishReader>().AddSingleton<WatchText>().AddSingleton<WhyText>().AddSingleton<Starters>();
        services.AddSingleton<WatchSaving>().AddSingleton<WatchCard>().AddSingleton<BotName>().AddSingleton<Patience>().AddSingleton<WatchOffers>().AddSingleton<OfferText>().AddSingleton<ReplayText>().AddSingleton<ReplayWatches>().AddSingleton<SearchNews>().AddSingleton<SearchText>();
        services.AddSingleton(parts => ActivatorUtilities.CreateInstance<Demonstration>(parts, config.Folders.Samples));

        // Commands, in the order of the help
        services.AddSingleton<ICommand, StartCommand>();
        services.AddSingleton<ICommand, WatchCommand>();
        services.AddSingleton<ICommand, OfferCommand>();
        services.AddSingleton<ICommand, StartersCommand>();
        services.AddSingleton<ICommand, HeldCommand>();
        services.AddSingleton<ICommand, WrongCommand>();
        services.AddSingleton<ICommand, TestCommand>();
        services.AddSingleton<ICommand, UnwatchCommand>();
        services.AddSingleton<ICommand, ListCommand>();
        services.AddSingleton<ICommand, ShareCommand>();
        services.AddSingleton<ICommand, DigestCommand>();
        services.AddSingleton<ICommand, SearchCommand>();
        services.AddSingleton<ICommand, WhyCommand>();
        services.AddSingleton<ICommand, DemoCommand>();
        services.AddSingleton<ICommand, SettingsCommand>();
        services.AddSingleton<ICommand, HourCommand>();
        services.AddSingleton<ICommand, TimeZoneCommand>();
        services.AddSingleton<ICommand, LanguageCommand>();
        services.AddSingleton<ICommand, StatusCommand>();
        services.AddSingleton<ICommand, MuteCommand>();
        services.AddSingleton<ICommand>(new StopCommand("pause"));
        services.AddSingleton<ICommand, ResumeCommand>();
        services.AddSingleton<ICommand>(new StopCommand("stop"));
        services.AddSingleton<ICommand>(new PrivacyCommand(options.Retention.SentMessageDays));
        services.AddSingleton<ICommand, ExportMeCommand>();
        services.AddSingleton<ICommand, ForgetMeCommand>();
        services.AddSingleton<ICommand, SourcesCommand>().AddSingleton<ICommand, StatsCommand>().AddSingleton<ICommand, ReviewCommand>().AddSingleton<ICommand, BroadcastCommand>();
        services.AddSingleton<ICommand>(parts => new HelpCommand(parts.GetRequiredService<Commands>, parts.GetRequiredService<Operators>()));
        services.AddSingleton(parts => new Commands([.. parts.GetServices<ICommand>()], languages.All));

        services.AddSingleton<Hint>().AddSingleton<UpdateLedger>().AddSingleton<Dialogue>().AddSingleton<BeltRest>();
        if (options.BotToken is null) ListenHere(services);
        else ListenOnTelegram(services, clock);
    }

    private static void ListenOnTelegram(IServiceCollection services, TimeProvider clock)
    {
        services.AddSingleton<WakeDelivery>(parts => async cancellation =>
            await Schedule.WakeAsync(await parts.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation), typeof(DeliverMessages), clock, cancellation));
        services.AddSingleton<Membership>().AddSingleton<TelegramMenu>().AddSingleton<TelegramUpdates>();
        services.AddHostedService<TelegramListener>();
    }

    private static void ListenHere(IServiceCollection services)
    {
        services.AddSingleton(new Terminal(Console.In, Environment.GetEnvironmentVariable("LANG"), Echo: Console.IsInputRedirected));
        services.AddHostedService<TerminalListener>();
    }
}
