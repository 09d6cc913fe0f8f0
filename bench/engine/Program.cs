using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EngineBench;

// engine-bench FOLDER: figures as JSON in a folder; bench/engine/run.mjs puts them beside the peer's.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(JsonExporter.Brief)
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .WithArtifactsPath(args[0]);
BenchmarkRunner.Run([typeof(AnswerBenchmarks), typeof(MarkingBenchmarks), typeof(RunBenchmarks)], config);
