using System.Diagnostics.Metrics;
using Essai.Tests.Platform.Log;

namespace Essai.Tests.Platform.Watch;

public sealed class WaitingTests
{
    [Fact]
    public async Task commits_before_a_log_that_is_held_up_are_counted()
    {
        using var gauge = new Gauge("essai.log.waiting");
        using var store = gauge.Of(() => new TestLog());
        List<Task> written = [];
        using (store.Hold())
        {
            // The writer takes up the first, and is held with it.
            written.Add(store.Append(Commits.Of(1, sequence: 1, command: 1)));
            SpinWait.SpinUntil(() => gauge.Read() == 0);

            written.AddRange(Enumerable.Range(2, 5).Select(i => store.Append(Commits.Of(i, sequence: 1, command: i))));
            gauge.Read().ShouldBe(5);
        }

        await Task.WhenAll(written);
        gauge.Read().ShouldBe(0);
    }

    /// <summary>A gauge of what is made here, whoever else runs beside.</summary>
    private sealed class Gauge : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly int mine = Environment.CurrentManagedThreadId;
        private bool making;
        private int last;

        public Gauge(string name)
        {
            listener.InstrumentPublished = (instrument, all) =>
            {
                if (making && instrument.Name == name && Environment.CurrentManagedThreadId == mine)
                {
                    all.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<int>((_, value, _, _) => last = value);
            listener.Start();
        }

        public T Of<T>(Func<T> make)
        {
            making = true;
            var made = make();
            making = false;
            return made;
        }

        public int Read()
        {
            listener.RecordObservableInstruments();
            return last;
        }

        public void Dispose() => listener.Dispose();
    }
}
