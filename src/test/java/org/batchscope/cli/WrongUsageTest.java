package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wrong usage and bad input: exit code 2 and one line on standard error.
class WrongUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "batchscope {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--foo                      | There is no option --foo. Try batchscope --help.",
        "trian                      | There is no command \"trian\". Did you mean train? Try batchscope --help.",
        "train --batchsize 3        | There is no option --batchsize. Did you mean --batch-size? Try batchscope train --help.",
        "train x                    | The argument \"x\" is one too many. Try batchscope train --help.",
        "train --start              | The option --start needs a value. Try batchscope train --help.",
        "train --start --seed 1     | The option --start needs a value. Try batchscope train --help.",
        "train --seed 1 --seed 2    | The option --seed is given twice. Try batchscope train --help.",
        "export                     | OUT is missing. Try batchscope export --help.",
        "train --batch-size 0       | --batch-size must be a whole number from 1 or full, but it is \"0\". Try batchscope train --help.",
        "train --batch-size all     | --batch-size must be a whole number from 1 or full, but it is \"all\". Try batchscope train --help.",
        "train --batch-size 1051    | A batch of 1051 samples cannot be drawn from 1050: choose a batch size from 1 to 1050.",
        "train --learning-rate 0    | --learning-rate must be a number above 0, but it is \"0\". Try batchscope train --help.",
        "train --learning-rate 0,3  | --learning-rate must be a number above 0, but it is \"0,3\". Try batchscope train --help.",
        "train --momentum 1         | --momentum must be a number from 0 (included) to 1 (excluded), but it is \"1\". Try batchscope train --help.",
        "train --epochs 0           | --epochs must be a whole number from 1, but it is \"0\". Try batchscope train --help.",
        "train --updates 2.5        | --updates must be a whole number from 1, but it is \"2.5\". Try batchscope train --help.",
        "train --epochs 1 --updates 1 | Either --epochs or --updates can be given, not both.",
        "train --standardize --no-standardize | Either --standardize or --no-standardize can be given, not both.",
        "train --epochs 60000 --batch-size 10 | 60,000 epochs are 6,300,000 updates with this batch size, which are too many: the most is 5,000,000 updates, which are 47,619 epochs.",
        "train --updates 6000000    | A run of 6,000,000 updates is too long: the most is 5,000,000.",
        "train --seed x             | --seed must be a whole number from -2^63 to 2^63 - 1, but it is \"x\". Try batchscope train --help.",
        "train --start 1            | --start must be two numbers or more with commas between them, but it is \"1\". Try batchscope train --help.",
        "train --start 1,nan        | --start must be two numbers or more with commas between them, but it is \"1,nan\". Try batchscope train --help.",
        "train --features x1,x1     | --features must be 1 to 64 different column names with commas between them, or all, but it is \"x1,x1\". Try batchscope train --help.",
        "train --features a,,c      | --features must be 1 to 64 different column names with commas between them, or all, but it is \"a,,c\". Try batchscope train --help.",
        "train --data iris --features all --network neuron | The neuron takes 2 features at most but 4 were chosen: choose fewer, or a network with layers.",
        "train --features group     | The column group cannot be the target and a feature: choose others with --target and --features.",
        "train --loss hinge         | --loss must be one of mse, log-loss, cross-entropy, but it is \"hinge\". Try batchscope train --help.",
        "train --network mlp --loss cross-entropy | Cross-entropy needs a probability for every class: choose a multi-layer perceptron with softmax.",
        "train --data line --network mlp --output softmax | Cross-entropy needs classes, but the target y is a number: choose the loss mse or, if its numbers are names of classes, say so (Columns…, --classes).",
        "train --network mlp --output softmax --loss mse | Softmax predicts classes: choose the loss cross-entropy, or another output than softmax.",
        "train --hidden 8,8,8       | --hidden must be one or two whole numbers from 1 to 64 with a comma between them, but it is \"8,8,8\". Try batchscope train --help.",
        "train --hidden 65          | --hidden must be one or two whole numbers from 1 to 64 with a comma between them, but it is \"65\". Try batchscope train --help.",
        "train --plane ends | --plane chooses a plane among the parameters of --network mlp; a network of two parameters is shown whole.",
        "train --network chain --hidden 4 | --hidden and --output belong to --network mlp, not to chain.",
        "train --network mlp --activation identity | Hidden layers need an activation that is not linear: choose tanh, sigmoid or relu.",
        "train --start-seed 4       | --start-seed draws the start of --network mlp; give the two parameters of another network with --start.",
        "train --network mlp --start 1,2 | The start has 2 numbers, but the network has 33 parameters.",
        "noise --network mlp --start 1,2 | The start has 2 numbers, but the network has 33 parameters.",
        "noise --data two-moons --network mlp --at 1,2 | The point --at has 2 numbers, but the network has 33 parameters.",
        "noise --at 1,2,3           | The point --at has 3 numbers, but the network has 2 parameters.",
        "train --network mlp --plane weights:b2_1,nothing | There is no parameter nothing: the parameters are w1_1_1 to b2_1.",
        "train --plane sphere       | --plane must be pca, random, random:SEED, weights:NAME,NAME (of two different parameters) or ends, but it is \"sphere\". Try batchscope train --help.",
        "train --network mlp --optimizer rprop | RPROP compares the signs",
        "train --network cnn        | --network must be one of neuron, chain, mlp, but it is \"cnn\". Try batchscope train --help.",
        "train --network chain --activation relu | The chain's activation is tanh: leave out --activation, or choose --network neuron.",
        "train --network chain --features x1,x2 | The chain takes one feature but 2 were chosen: choose one, or another network.",
        "train --optimizer sgd --momentum 0.5 | --momentum does not go with --optimizer sgd, only with momentum, nesterov, rmsprop.",
        "train --beta1 0.5          | --beta1 does not go with --optimizer sgd, only with adam, adamw.",
        "train --optimizer adam --weight-decay 1 | --weight-decay does not go with --optimizer adam, only with adamw.",
        "train --optimizer lion     | --optimizer must be one of sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, rprop, but it is \"lion\". Try batchscope train --help.",
        "train --optimizer rprop    | RPROP compares the signs of successive gradients, which the noise of a batch of 10 of 1050 samples turns at random: choose the full batch, or another optimizer.",
        "train --epsilon 0          | --epsilon must be a number above 0, but it is \"0\". Try batchscope train --help.",
        "train --weight-decay -1    | --weight-decay must be a number from 0, but it is \"-1\". Try batchscope train --help.",
        "train --decay-rate 0.5     | --decay-rate does not go with --schedule constant, only with step, exponential, inverse-time.",
        "train --schedule cosine --decay-rate 0.5 | --decay-rate does not go with --schedule cosine, only with step, exponential, inverse-time.",
        "train --decay-steps 5      | --decay-steps does not go with --schedule constant, only with step, exponential, cosine, inverse-time.",
        "train --schedule step --decay-steps 5 --decay-epochs 5 | Either --decay-steps or --decay-epochs can be given, not both.",
        "train --reference-batch-size 5 | --reference-batch-size does not go with --scale-learning-rate none, only with linear, sqrt.",
        "train --activation tanh --loss log-loss | Log-loss needs predictions between 0 and 1: choose a neuron or an output with sigmoid, or the loss mse.",
        "train --data line --activation sigmoid --loss log-loss | Log-loss needs targets 0 and 1, but the target y has other values: choose the loss mse.",
        "train --scenario none.json | There is no scenario file none.json.",
        "train --data none          | --data must be the name of a CSV file or of a data set (two-groups, two-moons, spiral, circles, xor, line, waves, six-points, penguins, three-penguins, iris, breast-cancer), but it is \"none\". Try batchscope train --help.",
        "train --out none/a.csv     | none/a.csv: there is no folder",
        "export a.gif               | a.gif: a figure's file name must end in .png, .svg or .pdf.",
        "export a.png --figure data --pin seed=2 | --pin makes sense for these figures only: map, overview, loss.",
        "export a.png --figure law --seeds 8 | --seeds makes sense for these figures only: map, overview.",
        "export a.png --last 5      | --last makes sense for these figures only: dial.",
        "export a.png --figure dial --last 0 | --last must be a whole number from 1, but it is \"0\". Try batchscope export --help.",
        "export a.png --width 0     | --width must be a whole number from 1, but it is \"0\". Try batchscope export --help.",
        "export a.png --width 5     | A figure is 16 to 20,000 pixels wide and high",
        "export a.png --dpi 5000    | The resolution is 24 to 2400 dpi",
        "export a.png --theme blue  | --theme must be one of light, dark, but it is \"blue\". Try batchscope export --help.",
        "data none                  | NAME|FILE must be the name of a CSV file or of a data set",
        "data nope.csv              | There is no file nope.csv.",
        "data folder/nope           | There is no file folder/nope.",
        "noise --data nope.csv      | There is no file nope.csv.",
        "data line --data penguins  | Either name the data set or give it with --data, not both.",
        "data --seed=1              | There is no option --seed. Try batchscope data --help.",
      })
  void isToldInOneLine(String arguments, String expected) {
    CommandRun run = CommandRun.of(arguments.split(" +"));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    String sentence = run.err().strip();
    assertTrue(sentence.startsWith("batchscope: " + expected), sentence);
    if (expected.endsWith(".")) assertEquals("batchscope: " + expected, sentence);
  }

  @Test
  void faultyScenarioIsToldWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\n  \"batchscope\": 2\n}\n");
    CommandRun run = CommandRun.of("train", "--scenario", file.toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("batchscope: " + file + ", line 2, column 17: "), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void faultyCsvIsToldWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n2,x\n3,4\n");
    CommandRun run = CommandRun.of("data", file.toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("batchscope: a.csv, line "), run.err());
  }

  @Test
  void lineBreaksInArgumentsMakeNoSecondLine() {
    assertEquals(1, CommandRun.of("export", "a\nb.txt").err().lines().count());
    assertEquals(1, CommandRun.of("train", "--loss", "a\r\nb").err().lines().count());
  }

  @Test
  void refusedExportLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("a.png");
    assertEquals(2, CommandRun.of("export", file.toString(), "--batch-size", "2000").exitCode());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
